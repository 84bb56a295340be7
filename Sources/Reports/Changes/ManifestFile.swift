import AccessAnalysis
import AccessModel
import Manifests

/// A manifest as a file of its own, at the place in a repository where tools look for it.
package struct ManifestFile: Sendable, Hashable {
  /// See `ManifestPath`.
  package let path: String
  package let text: String

  /// One file for each object that changes create or replace; deletions have none.
  ///
  /// - Throws: A refusal if a name is none that Kubernetes takes.
  /// - Parameter directory: See `ChangeSet.yaml(_:)`.
  package static func all(of changes: ChangeSet, _ directory: Directory?) throws(Refusal) -> [ManifestFile] {
    var files: [ManifestFile] = []
    for change in changes.changes {
      guard try isPut(change) else { continue }
      files.append(
        ManifestFile(path: ManifestPath.path(of: change.target), text: ChangeSet([change]).yaml(directory)))
    }
    return files
  }

  private static func isPut(_ change: Change) throws(Refusal) -> Bool {
    switch change {
    case .putBinding(let binding):
      try check(binding.name, NameRule.refusal(ofBinding: binding.name))
      if let namespace = binding.scope.namespace { try check(namespace, NameRule.refusal(ofNamespace: namespace)) }
      return true
    case .putNamespace(let namespace):
      try check(namespace.name, NameRule.refusal(ofNamespace: namespace.name))
      return true
    case .deleteBinding, .deleteNamespace: return false
    }
  }

  private static func check(_ name: Name, _ refusal: String?) throws(Refusal) {
    if let refusal { throw Refusal(name.text, "no file can have this name: it \(refusal)") }
  }
}
