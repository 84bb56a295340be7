import AccessModel

extension SnapshotIndex {
  /// The numbers of the namespaces, except the empty name, which is ignored in every answer.
  var namedNamespaces: [Int] { namespaces.indices.filter { !namespaces[$0].isEmpty } }
}
