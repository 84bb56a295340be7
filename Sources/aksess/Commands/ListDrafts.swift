import AccessModel
import ArgumentParser
import Connectors
import Reports

/// Lists what is staged for which source.
struct ListDrafts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the drafts.",
    discussion: "Exit: 0, or 2 if a draft could not be read.")

  @OptionGroup var output: OutputOptions<OutputFormat>

  func run() async throws {
    let listing: DraftStore.Listing
    do throws(DraftFailure) { listing = try DraftStore().list() } catch { throw CommandFailure(error) }
    let drafts = listing.drafts.filter { !$0.draft.isEmpty || !$0.notes.isEmpty }
    try output.print(DraftList(drafts).table)
    (drafts.flatMap(\.notes) + listing.failures.map(\.message)).forEach(StandardError.say)
    if drafts.isEmpty { StandardError.say("There are no drafts.") }
    if !listing.failures.isEmpty { throw ExitCode(CommandFailure.Code.incomplete.rawValue) }
  }
}
