import AccessModel

extension KubeconfigAccess {
  /// The steps that allow groups to fetch the kubeconfig, for groups without such a role.
  func steps(for groups: [ObjectID], on profile: ClusterProfile) -> [HardeningStep] {
    guard let cluster = ManagedClusterID(resourceID: profile.resourceID) else { return [] }
    return groups.filter { canFetch($0) != .all }.prefix(12).map {
      HardeningStep("Let \(directory.groupLabel($0)) fetch the kubeconfig", .assignClusterUserRole(to: $0, on: cluster))
    }
  }

  /// Why it is not known of all who are bound whether they can fetch it.
  func gapsOfBound(in snapshot: Snapshot) -> [Gap] {
    gaps + snapshot.gaps(in: [.roleBindings, .clusterRoleBindings])
  }
}
