extension PowerSet {
  /// What Kubernetes' ClusterRole edit allows in a namespace.
  static let ofEdit = PowerSet(
    .readSecrets, .createPods, .createWorkloads, .enterPods, .createTokens, .impersonate, .deleteEvents)
  /// What Kubernetes' ClusterRole admin allows in a namespace.
  static let ofAdmin = ofEdit.union(PowerSet(.writeRoles, .writeBindings))
}
