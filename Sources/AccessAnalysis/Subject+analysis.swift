import AccessModel

extension Subject {
  /// Whether the subject can match a request. A ServiceAccount without a namespace, in a ClusterRoleBinding that omits
  /// it, cannot.
  var isIdentified: Bool { kind != .serviceAccount || namespace?.isEmpty == false }
}
