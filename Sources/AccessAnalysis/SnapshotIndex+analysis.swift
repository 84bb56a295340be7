import AccessModel

extension SnapshotIndex {
  /// The namespaces by number, but for the empty name: what names no namespace counts in no answer.
  var namedNamespaces: [Int] { namespaces.indices.filter { !namespaces[$0].isEmpty } }
}

extension Subject {
  /// Whether the authorizer could ever meet it: a ServiceAccount of no namespace, in a ClusterRoleBinding that leaves it
  /// out, is nobody.
  var isSomebody: Bool { kind != .serviceAccount || namespace?.isEmpty == false }
}
