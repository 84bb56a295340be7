import AccessModel

extension Gap {
  /// The default ClusterRoles that bindings refer to but the sources lack, which are therefore incomplete.
  private static func missingBootstrapRoles(_ contents: Snapshot.Contents, _ index: SnapshotIndex) -> [Name] {
    let userFacing: Set<Name> = ["view", "edit", "admin", "cluster-admin"]
    guard contents.roles.contains(where: { $0.scope == .cluster }) else { return [] }
    var missing: Set<Name> = []
    for (binding, role) in index.roleOfBinding.enumerated() where role < 0 {
      let role = contents.bindings[binding].role
      if role.kind == .clusterRole, userFacing.contains(role.name) || role.name.hasPrefix("system:") {
        missing.insert(role.name)
      }
    }
    return missing.sorted()
  }

  /// The parts that are entirely missing from the sources.
  ///
  /// - Parameter hasGroups: Whether groups were listed; groups that occur only as members of others do not count.
  static func missing(
    from contents: Snapshot.Contents, _ index: SnapshotIndex, directory: Directory, hasGroups: Bool
  ) -> [Gap] {
    var gaps: [Gap] = []
    if contents.namespaces.isEmpty { gaps.append(Gap([.namespaces], reason: "the sources contain no namespaces")) }
    if !contents.roles.contains(where: { $0.scope == .cluster }) {
      gaps.append(Gap([.clusterRoles], reason: "the sources contain no ClusterRoles"))
    }
    let bootstrap = missingBootstrapRoles(contents, index)
    if !bootstrap.isEmpty {
      let names = listed(bootstrap.map { "\($0)" }, most: 1)
      gaps.append(
        Gap(
          [.clusterRoles],
          reason: "the sources do not include the ClusterRole \(names), which every cluster has by default"
        ))
    }
    let needsRoles = contents.bindings.isEmpty || contents.bindings.contains { $0.role.kind == .role }
    if needsRoles && !contents.roles.contains(where: { $0.scope != .cluster }) {
      gaps.append(Gap([.roles], reason: "the sources contain no Roles"))
    }
    if index.clusterBindings.count == contents.bindings.count {
      gaps.append(Gap([.roleBindings], reason: "the sources contain no RoleBindings"))
    }
    if index.clusterBindings.isEmpty {
      gaps.append(Gap([.clusterRoleBindings], reason: "the sources contain no ClusterRoleBindings"))
    }
    if !hasGroups { gaps.append(Gap([.groups], reason: "the sources contain no Entra groups")) }
    if directory.members.isEmpty { gaps.append(Gap([.members], reason: "the sources contain no group members")) }
    return gaps
  }
}
