import AccessModel

/// The levels of Azure roles for Kubernetes, compared with AKS's own: RBAC Reader is view, RBAC Writer edit, RBAC Admin
/// admin, and RBAC Cluster Admin cluster-admin (Microsoft, "Use Azure RBAC for Kubernetes authorization").
struct AzureRoleLevels: Sendable {
  private let known: [ObjectID: AccessLevel]
  /// From lowest to highest.
  private let references: [(level: AccessLevel, permissions: AzurePermissionSet)]

  /// The IDs of AKS's roles, and of the roles of Azure Kubernetes Fleet Manager for its member clusters.
  private static let levels: [(id: String, level: AccessLevel)] = [
    ("7f6c6a51-bcf8-42ba-9220-52d62157d7db", .view), ("a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb", .edit),
    ("3498e952-d568-435e-9b2c-8d77e338d7f7", .admin), ("b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b", .clusterAdmin),
    ("463ad26c-fcce-4469-9c7f-5653d8acbab5", .view), ("50346970-0998-40f2-b47d-f3b8809840f8", .edit),
    ("d1f699ed-700a-4c77-a22f-29890ac7b115", .admin), ("79a36d98-eb96-4a76-ae1d-481dc98d2c23", .clusterAdmin),
  ]

  /// - Parameter definitions: The definitions known offline, AKS's own among them.
  init(_ definitions: [RoleDefinition]) {
    let known = Dictionary(
      AzureRoleLevels.levels.compactMap { role in ObjectID(role.id).map { ($0, role.level) } },
      uniquingKeysWith: { first, _ in first })
    let levels = definitions.compactMap { definition in known[definition.id].map { ($0, definition.permissions) } }
    references = levels.sorted { $0.0 < $1.0 }.map { ($0, AzurePermissionSet($1)) }
    self.known = known
  }

  /// The range of an assigned role; none if it has no data actions, or nothing is known about it.
  ///
  /// - Parameters:
  ///   - id: The ID of its definition.
  ///   - permissions: Its permissions; nil if its definition is unknown.
  ///   - isThroughFleet: Whether its data actions are those of fleets.
  ///   - isConditional: Whether the assignment has a condition, so that nothing is held for certain.
  func range(
    of id: ObjectID?, _ permissions: AzurePermissionSet?, isThroughFleet: Bool, isConditional: Bool
  ) -> LevelRange {
    let known = id.flatMap { self.known[$0] }.map { LevelRange(atLeast: $0, atMost: $0) }
    let range = known ?? permissions.map { self.range(of: $0, isThroughFleet: isThroughFleet) } ?? .none
    return isConditional ? LevelRange(atLeast: .none, atMost: range.atMost) : range
  }

  private func range(of permissions: AzurePermissionSet, isThroughFleet: Bool) -> LevelRange {
    guard isThroughFleet ? permissions.hasFleetDataActions : permissions.hasDataActions else { return .none }
    let cluster = AzurePermissionSet.cluster
    let place = isThroughFleet ? AzurePermissionSet.members : cluster
    let atLeast =
      references.last { permissions.covers($0.permissions, in: place, otherIn: cluster) }?.level ?? .none
    let atMost =
      references.first { $0.permissions.covers(permissions, in: cluster, otherIn: place) }?.level ?? .clusterAdmin
    return LevelRange(atLeast: atLeast, atMost: max(atLeast, atMost))
  }
}
