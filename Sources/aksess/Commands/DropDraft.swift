import AccessModel
import ArgumentParser
import Connectors

/// Removes a draft.
struct DropDraft: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Drop a draft: what is staged in it is lost.",
    discussion: "Exit: 0, 1 if the answer is no, or 74 if another process holds the draft.")

  @OptionGroup var draft: ChosenDraft

  @Flag(help: "Do not ask.")
  var yes = false

  func run() async throws {
    let kept = try draft.find()
    let journal = try kept.hold()
    let edits = "\(counted(journal.draft.edits.count, "edit", "edits")) staged for \(kept.title)"
    if !yes {
      guard TerminalQuestion.canBeAnswered else {
        throw CommandFailure(.usage, "Nobody can be asked here whether to drop \(edits): use --yes.")
      }
      guard TerminalQuestion.isYes("Drop \(edits)?") else {
        StandardError.say("nothing was dropped.")
        throw ExitCode(CommandFailure.Code.no.rawValue)
      }
    }
    try drop(journal)
    StandardError.say("dropped \(edits).")
  }

  private func drop(_ journal: DraftJournal) throws(CommandFailure) {
    do throws(DraftFailure) { try journal.drop() } catch { throw CommandFailure(error) }
  }
}

extension KeptDraft {
  /// Opens the draft for editing.
  fileprivate func hold() throws(CommandFailure) -> DraftJournal {
    do throws(DraftFailure) { return try DraftStore().open(self) } catch { throw CommandFailure(error) }
  }
}
