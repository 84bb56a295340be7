import AccessModel
import ArgumentParser

/// kubectl's `-n`, repeatable, or a list with commas.
struct NamespaceOptions: ParsableArguments {
  @Option(
    name: [.customShort("n"), .customLong("namespace")],
    help: ArgumentHelp("A namespace; repeatable, or a list with commas.", valueName: "namespace"))
  private var namespace: [String] = []

  /// The namespaces in the order given, each once.
  var names: [Name] {
    var seen: Set<Name> = []
    return namespace.flatMap { $0.split(separator: ",") }.map { Name(String($0)) }.filter { seen.insert($0).inserted }
  }
}
