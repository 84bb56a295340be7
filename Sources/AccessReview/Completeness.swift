import AccessModel

extension Snapshot {
  /// What is not known and could change what RBAC says, the cluster's own way of asking among it: of the cluster's scope alone, or of namespaces too.
  func accessGaps(clusterWideOnly: Bool) -> [Gap] {
    if gaps.isEmpty { return [] }
    let clusterWide: Set<Gap.Part> = [.clusterRoles, .clusterRoleBindings, .profile]
    return gaps(in: clusterWideOnly ? clusterWide : clusterWide.union([.roles, .roleBindings]))
  }
}
