import AccessModel

extension RoleReference {
  /// Whether it is one of these ClusterRoles, which every cluster has.
  func isDefault(_ names: Set<Name>) -> Bool { kind == .clusterRole && names.contains(name) }
}
