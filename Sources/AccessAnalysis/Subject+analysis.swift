import AccessModel

extension Subject {
  /// Whether the authorizer could ever meet it: a ServiceAccount of no namespace, in a ClusterRoleBinding that leaves it
  /// out, is nobody.
  var isSomebody: Bool { kind != .serviceAccount || namespace?.isEmpty == false }
}
