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

  @OptionGroup var source: SourceOptions
  @OptionGroup var namespaces: NamespaceOptions

  @Option(name: [.customShort("l"), .customLong("selector")], help: "A label selector, as in kubectl.")
  var selector: String?

  @OptionGroup var output: OutputOptions<OutputFormat>

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
    let snapshot = try await source.read(namespace: selection.namespace, asking: namespaces.names)
    if let name = selection.namespace, let note = try Resolver(snapshot, .standard).check(name) {
      StandardError.say(note)
    }
    let (table, missing) = kind.list(snapshot, selection)
    let gaps = snapshot.gaps(in: kind.parts) + snapshot.contradictions(in: kind.parts) + missing
    let question = (["list", kind.name] + [name].compactMap { $0 } + (namespaces.names.map { "in \($0)" })).joined(
      separator: " ")
    try output.print(table.about(Preamble(snapshot, question: question, gaps: gaps)), gaps: gaps)
    if table.count == 0 {
      let near = name.map { NearNames.of($0, among: kind.names(in: snapshot)) }
      StandardError.say(
        name.map { Refusal($0, "not among the \(table.title)", nearest: near ?? []).message }
          ?? "There are no \(table.title).")
    }
    try (table.count == 0 && name != nil ? Answer.no : .yes).end(gaps, isCertain: true)
  }
}
