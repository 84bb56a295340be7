import AccessModel

/// The levels of Azure roles for Kubernetes, compared with AKS's own: RBAC Reader is view, RBAC Writer edit, RBAC Admin
/// admin, and RBAC Cluster Admin cluster-admin (Microsoft, "Use Azure RBAC for Kubernetes authorization").
struct AzureRoleLevels: Sendable {
  /// From lowest to highest.
  private let references: [(level: AccessLevel, permissions: AzurePermissionSet)]

  /// - Parameter definitions: The definitions known offline, AKS's own among them.
  init(_ definitions: [RoleDefinition]) {
    let levels = definitions.compactMap { definition in
      AzureKubernetesRoles.byID[definition.id].map { ($0.level, definition.permissions) }
    }
    references = levels.sorted { $0.0 < $1.0 }.map { ($0, AzurePermissionSet($1)) }
  }

  /// The range of an assigned role; none if it has no data actions, or nothing is known about it.
  ///
  /// - Parameters:
  ///   - id: The ID of its definition.
  ///   - permissions: Its permissions; nil if its definition is unknown.
  ///   - isThroughFleet: Whether its data actions are those of fleets.
  ///   - condition: The condition of the assignment. Only what it allows in every request is held for certain.
  func range(
    of id: ObjectID?, _ permissions: AzurePermissionSet?, isThroughFleet: Bool, condition: AzureCondition?
  ) -> LevelRange {
    let known = id.flatMap { AzureKubernetesRoles.byID[$0]?.level }
    let range = permissions.map { self.range(of: $0, isThroughFleet: isThroughFleet, condition: condition) } ?? .none
    guard let known else { return range }
    return LevelRange(atLeast: condition == nil ? known : min(range.atLeast, known), atMost: known)
  }

  private func range(
    of permissions: AzurePermissionSet, isThroughFleet: Bool, condition: AzureCondition?
  ) -> LevelRange {
    guard isThroughFleet ? permissions.hasFleetDataActions : permissions.hasDataActions else { return .none }
    let cluster = AzurePermissionSet.cluster
    let place = isThroughFleet ? AzurePermissionSet.members : cluster
    let atLeast =
      references.last { permissions.covers($0.permissions, in: place, otherIn: cluster, under: condition) }?.level
      ?? .none
    let atMost =
      references.first { $0.permissions.covers(permissions, in: cluster, otherIn: place) }?.level ?? .clusterAdmin
    return LevelRange(atLeast: atLeast, atMost: max(atLeast, atMost))
  }
}
