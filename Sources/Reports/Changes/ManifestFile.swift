import AccessAnalysis
import AccessModel
import Manifests

/// A manifest as a file of its own, at the place in a repository where tools look for it.
package struct ManifestFile: Sendable, Hashable {
  /// `namespaces/NS/rolebindings/NAME.yaml`, `clusterrolebindings/NAME.yaml` or `namespaces/NS/namespace.yaml`.
  package let path: String
  package let text: String

  /// One file for each object that changes create or replace; deletions have none.
  ///
  /// - Throws: A refusal if a name cannot be part of a path.
  /// - Parameter directory: See `ChangeSet.yaml(_:)`.
  package static func all(of changes: ChangeSet, _ directory: Directory?) throws(Refusal) -> [ManifestFile] {
    var files: [ManifestFile] = []
    for change in changes.changes {
      guard let path = try path(of: change) else { continue }
      files.append(ManifestFile(path: path, text: ChangeSet([change]).yaml(directory)))
    }
    return files
  }

  private static func path(of change: Change) throws(Refusal) -> String? {
    switch change {
    case .putBinding(let binding):
      let name = try part(binding.name, NameRule.refusal(ofBinding: binding.name))
      guard let namespace = binding.scope.namespace else { return "clusterrolebindings/\(name).yaml" }
      return "namespaces/\(try part(namespace, NameRule.refusal(ofNamespace: namespace)))/rolebindings/\(name).yaml"
    case .putNamespace(let namespace):
      return "namespaces/\(try part(namespace.name, NameRule.refusal(ofNamespace: namespace.name)))/namespace.yaml"
    case .deleteBinding, .deleteNamespace: return nil
    }
  }

  private static func part(_ name: Name, _ refusal: String?) throws(Refusal) -> String {
    if let refusal { throw Refusal(name.text, "no file can have this name: it \(refusal)") }
    guard !name.text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw Refusal(name.text, "no file gets this name: it has a control character")
    }
    return name.text
  }
}
