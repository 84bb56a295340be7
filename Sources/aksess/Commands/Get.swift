import AccessAnalysis
import AccessModel
import ArgumentParser
import Manifests
import Reports

/// Lists objects of one kind.
struct Get: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List namespaces, groups, people, bindings, roles or grants, by these names and kubectl's.")

  @Argument(
    help: "namespaces, groups, people, serviceaccounts, bindings, roles, grants, or kubectl's ns, sa, rb, crb …",
    completion: .list(ListKind.allCases.map(\.name)))
  var kind: String

  @Argument(
    help: "The name of one of them; for a group, its display name or object ID.", completion: .names(.listed))
  var name: String?

  @OptionGroup var draft: DraftOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var clusters: ClustersOptions
  @OptionGroup var namespaces: NamespaceOptions

  @Option(name: [.customShort("l"), .customLong("selector")], help: "A label selector, as in kubectl.")
  var selector: String?

  @Flag(help: "Only bindings or grants past their last day (annotation aksess/expires-on).")
  var expired = false

  @Flag(help: "Exit with 1 if any is past its last day.")
  var exitCode = false

  @OptionGroup var output: OutputOptions<OutputFormat>

  func validate() throws {
    if exitCode && !expired { throw ValidationError("--exit-code applies only to --expired.") }
  }

  func run() async throws {
    let kind = try ListKind(typed: kind)
    guard namespaces.names.count <= 1 else {
      throw CommandFailure(.usage, "get accepts one namespace. Omit -n for all of them.")
    }
    var selection = Selection(name: name.map { Name($0) }, namespace: namespaces.names.first)
    if let selector {
      guard let labels = LabelSelector(selector) else {
        throw Refusal(selector, "not a label selector; expected one such as team=retail,env!=test")
      }
      selection.labels = labels
    }
    if selection.namespace != nil && !kind.hasNamespaces {
      throw CommandFailure(.usage, "These are not namespaced, so -n does not apply to them.")
    }
    if selector != nil && !kind.hasLabels {
      throw CommandFailure(.usage, "These have no labels, so -l does not apply to them.")
    }
    if expired {
      guard kind.canExpire else {
        throw CommandFailure(.usage, "These do not expire: --expired is for bindings and grants.")
      }
      selection.expiredOn = Day(of: .now)
    }
    let question =
      (["list", expired ? "expired \(kind.name)" : kind.name] + [name].compactMap { $0 }
      + (namespaces.names.map { "in \($0)" })).joined(
        separator: " ")
    let readings = try await clusters.read(
      from: source, namespace: selection.namespace, asking: namespaces.names, draft)
    let answers = try await readings.map { _, reading in try answer(kind, selection, question, reading.snapshot) }
    try output.end(answers, question: question)
  }

  private func answer(
    _ kind: ListKind, _ selection: Selection, _ question: String, _ snapshot: Snapshot
  ) throws -> ListAnswer {
    if let name = selection.namespace, let note = try Resolver(snapshot, .standard).check(name) {
      StandardError.say(note)
    }
    let (table, missing) = kind.list(snapshot, selection)
    let unclear = selection.expiredOn.map { today in
      ExpiredBindings(snapshot, on: today) { binding in
        selection.namespace.map { binding.scope == .namespace($0) } ?? true
      }
      .gaps
    }
    let gaps = snapshot.gaps(in: kind.parts) + snapshot.contradictions(in: kind.parts) + missing + (unclear ?? [])
    let isUnread = !(snapshot.gaps(in: kind.ownParts) + (unclear ?? [])).isEmpty
    // Only that something is not there depends on what was not read.
    var answer = ListAnswer(
      table: table, preamble: Preamble(snapshot, question: question, gaps: gaps), gaps: gaps,
      isCertain: table.count > 0 || (name == nil && !exitCode) || !isUnread)
    if exitCode && table.count > 0 { answer.answer = .no }
    if table.count == 0 {
      let near = name.map { NearNames.of($0, among: kind.names(in: snapshot)) }
      let (unread, title) = (isUnread ? " that were read" : "", table.title)
      answer.notes = [
        name.map { Refusal($0, "not among the \(title)\(unread)", nearest: near ?? []).message }
          ?? "There are no \(expired ? "expired " : "")\(title)\(unread)."
      ]
      answer.answer = name == nil ? .yes : .no
    }
    return answer
  }
}
