import AccessModel
import ArgumentParser
import Manifests
import Reports

/// Lists what is known.
struct Get: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List namespaces, groups, users, bindings, roles or grants, by these names and kubectl's.")

  @Argument(help: "namespaces, groups, users, serviceaccounts, bindings, roles, grants, or kubectl's ns, sa, rb, crb …")
  var kind: ListKind

  @Argument(
    help: "One of them, by its name; a group by its display name or object ID.", completion: .names(.listed))
  var name: String?

  @OptionGroup var source: SourceOptions
  @OptionGroup var colors: ColorOptions
  @OptionGroup var namespaces: NamespaceOptions

  @Option(name: [.customShort("l"), .customLong("selector")], help: "A label selector, as kubectl takes it.")
  var selector: String?

  @Option(
    name: [.customShort("o", allowingJoined: true), .customLong("output")],
    help: "table, wide, json, yaml, csv or name.")
  var output: OutputFormat = .table

  @Flag(help: "Leave cells of CSV that a spreadsheet would run as they are.")
  var raw = false

  func run() async throws {
    guard namespaces.names.count <= 1 else {
      throw CommandFailure(.usage, "get takes one namespace; leave -n out for all of them.")
    }
    var selection = Selection(name: name.map { Name($0) }, namespace: namespaces.names.first)
    if let selector {
      guard let labels = LabelSelector(selector) else {
        throw CommandFailure(.usage, "“\(selector)” is no label selector; expected one such as team=retail,env!=test.")
      }
      selection.labels = labels
    }
    if selection.namespace != nil && !kind.hasNamespaces {
      throw CommandFailure(.usage, "These are in no namespace, so -n does not apply to them.")
    }
    if selector != nil && !kind.hasLabels {
      throw CommandFailure(.usage, "These have no labels, so -l does not apply to them.")
    }
    let snapshot = try await source.read(namespace: selection.namespace)
    if let name = selection.namespace, snapshot.gaps(in: [.namespaces]).isEmpty,
      snapshot.index.number(ofNamespace: name) == nil
    {
      throw CommandFailure(.no, "There is no namespace \(name).")
    }
    let table = kind.table(snapshot, selection)
    let gaps = snapshot.gaps(in: kind.parts) + snapshot.contradictions(in: kind.parts)
    try StandardOutput.write(table.output(output, at: .now, gaps: gaps, isRaw: raw, ink: colors.ink))
    gaps.say()
    guard table.count == 0 else { return }
    if let name { throw CommandFailure(.no, "There is no “\(name)” among the \(table.title).") }
    StandardError.say("There are no \(table.title).")
  }
}
