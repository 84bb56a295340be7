import AccessModel

/// An object in a file of manifests that aksess can change.
package struct ManifestObject: Sendable {
  package let target: Change.Target
  /// From 1.
  package let line: Int
  /// The object as it is written: one without a namespace has the scope `.namespace("")`.
  package let state: Change
  /// The number of its document in the file.
  let document: Int
  /// Its position in the document's list; nil if it is the document.
  let item: Int?

  /// - Parameter namespace: That of an object which names none.
  init?(_ objects: KubernetesObjects, line: Int, document: Int, item: Int?, namespace: Name) {
    if let binding = objects.bindings.first {
      let scope = binding.scope == .namespace("") ? Scope.namespace(namespace) : binding.scope
      (target, state) = (.binding(binding.name, in: scope), .putBinding(binding))
    } else if let object = objects.namespaces.first {
      (target, state) = (.namespace(object.name), .putNamespace(object))
    } else {
      return nil
    }
    (self.line, self.document, self.item) = (line, document, item)
  }
}
