import BuiltIn
import AccessModel
import AccessAnalysis
import ArgumentParser
import Reports
import App
import ScreenKit
import SafeText

/// Lists every grant that applies to a subject.
struct AccessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: "List every grant that applies to a subject, with its level.",
    discussion: "Exit: 0, or 2 if data is missing that could add to the list.")

  @Argument(
    help: "group:NAME-OR-ID, user:UPN, sa:NAMESPACE/NAME, sp:NAME-OR-ID, or a plain name if only one matches.",
    completion: .names(.subject))
  var subject: String

  @Option(
    help: ArgumentHelp(
      "Only access outside these namespaces; repeatable, or a comma-separated list.", valueName: "namespace"),
    completion: .names(.namespaces))
  var outside: [String] = []

  @OptionGroup var output: OutputOptions<OutputFormat>

  @OptionGroup var source: SourceOptions

  func run() async throws {
    let snapshot = try await source.read()
    let choice = try SubjectChoice(subject, in: snapshot)
    choice.notes.forEach(StandardError.say)
    let own = Set(outside.flatMap { $0.split(separator: ",") }.map { Name(String($0)) })
    for name in own.sorted() {
      if let note = try Resolver(snapshot, .standard).check(name) { StandardError.say(note) }
    }
    let levels = AccessLevels(snapshot)
    let access = SubjectAccess(of: choice.identity, levels)
    let azure = choice.principal.flatMap { AzureAuthorizer(snapshot)?.access(of: $0) }
    let list = AccessList(access, azure: azure, outside: outside.isEmpty ? nil : own, levels)
    let gaps = access.gaps + choice.gaps + (azure?.gaps ?? [])
    try output.print(list.table, gaps: gaps)
    if output.format == .table || output.format == .wide {
      let denials = azure?.denials ?? []
      let denied = denials.map { "denied regardless of grants: \($0.dataActions), by \($0.label)" }
      try StandardOutput.write((list.summary + denied).map { "\($0.printed)\n" }.joined())
    }
    if choice.identity.isMaster { StandardError.say("system:masters can do everything, regardless of bindings.") }
    if list.table.count == 0 { StandardError.say("There are no \(list.table.title).") }
    try Answer.yes.end(gaps)
  }
}
