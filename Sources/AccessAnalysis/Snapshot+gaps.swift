import AccessModel

extension Snapshot {
  /// Why answers about the cluster's admin groups may be wrong: AKS itself binds them to cluster-admin
  /// (aks-cluster-admin-binding-aad), and no ClusterRoleBinding in the data names them.
  ///
  /// - Parameter concerned: The names of the groups to check; nil for all.
  package func adminGroupGaps(_ concerned: Set<Name>? = nil) -> [Gap] {
    guard let profile, profile.isEntraEnabled else { return [] }
    let unbound = profile.adminGroups.filter { group in
      if concerned?.contains(group.name) == false { return false }
      guard let number = index.number(of: Subject(kind: .group, name: group.name)) else { return true }
      return !index.bindingsOfSubject[number].contains { bindings[Int($0)].scope == .cluster }
    }
    guard let first = unbound.first else { return [] }
    let name = directory.group(first)?.displayName ?? first.description
    return [
      Gap(
        [.clusterRoleBindings],
        reason: "the binding by which AKS makes the admin group \(name) cluster admin is not in the data")
    ]
  }

  /// Whether a role that is not in the data may exist all the same.
  package var hasUnreadRoles: Bool { !gaps.isEmpty && !gaps(in: [.roles, .clusterRoles]).isEmpty }

  /// Missing data that could change RBAC's answer, including how the cluster authorizes, and conflicts between sources;
  /// at cluster scope only, or in namespaces too.
  func accessGaps(clusterWideOnly: Bool) -> [Gap] {
    if gaps.isEmpty { return [] }
    let clusterWide: Set<Gap.Part> = [.clusterRoles, .clusterRoleBindings, .profile]
    let parts = clusterWideOnly ? clusterWide : clusterWide.union([.roles, .roleBindings])
    return gaps(in: parts) + contradictions(in: parts)
  }
}
