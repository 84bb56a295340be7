import AccessModel
import ArgumentParser

/// The option `-n` as in kubectl, but repeatable and with comma-separated lists.
struct NamespaceOptions: ParsableArguments {
  @Option(
    name: [.customShort("n"), .customLong("namespace")],
    help: ArgumentHelp("A namespace; repeatable, or a comma-separated list.", valueName: "namespace"),
    completion: .names(.namespaces))
  private var namespace: [String] = []

  func validate() throws {
    for text in namespace where text.split(separator: ",", omittingEmptySubsequences: false).contains("") {
      throw ValidationError("-n “\(text)” has an empty namespace. Is a variable unset?")
    }
  }

  /// The namespaces in the order given, without duplicates.
  var names: [Name] {
    var seen: Set<Name> = []
    return namespace.flatMap { $0.split(separator: ",") }.map { Name(String($0)) }.filter { seen.insert($0).inserted }
  }
}
