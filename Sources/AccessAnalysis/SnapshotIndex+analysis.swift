import AccessModel

extension SnapshotIndex {
  /// The namespaces by number, but for the empty name: what names no namespace is ignored in every answer.
  var namedNamespaces: [Int] { namespaces.indices.filter { !namespaces[$0].isEmpty } }
}
