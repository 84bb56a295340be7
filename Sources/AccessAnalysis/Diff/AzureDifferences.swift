import AccessModel

/// Compares the Azure roles for Kubernetes of two snapshots by what they allow.
struct AzureDifferences {
  private struct Role {
    let permissions: AzurePermissionSet?
    let condition: AzureCondition?
  }

  private typealias Roles = [RoleAssignment: Role]

  private let before: Roles
  private let after: Roles
  /// The definitions that differ between the snapshots, or that only one of them has.
  private let otherDefinitions: Set<ObjectID>

  init(_ before: Analysis, _ after: Analysis) {
    self.before = AzureDifferences.roles(before)
    self.after = AzureDifferences.roles(after)
    let (old, new) = (AzureDifferences.definitions(before), AzureDifferences.definitions(after))
    otherDefinitions = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
  }

  private static func roles(_ analysis: Analysis) -> Roles {
    guard let assignments = analysis.authorizer.azure?.assignments else { return [:] }
    return Dictionary(
      assignments.ofKubernetes.map { placed in
        let role = Role(permissions: placed.role.map { assignments.roles[$0] }, condition: placed.condition)
        return (placed.assignment, role)
      }
    ) { first, _ in first }
  }

  private static func definitions(_ analysis: Analysis) -> [ObjectID: [AzurePermissions]] {
    Dictionary(analysis.roles.snapshot.contents.roleDefinitions.map { ($0.id, $0.permissions) }) { first, _ in first }
  }

  /// The principals whose assignments differ, with the types that the assignments give them.
  func principals() -> [(id: ObjectID, type: PrincipalType)] {
    let (old, new) = (byPrincipal(before), byPrincipal(after))
    return Set(old.keys).union(new.keys).sorted().compactMap { id in
      let (own, other) = (old[id] ?? [], new[id] ?? [])
      let isSame = own == other && !own.contains { $0.roleID.map(otherDefinitions.contains) == true }
      return isSame ? nil : (own.first ?? other.first).map { (id, $0.type) }
    }
  }

  private func byPrincipal(_ roles: Roles) -> [ObjectID: Set<RoleAssignment>] {
    Dictionary(grouping: roles.keys, by: \.principalID).mapValues { Set($0) }
  }

  /// The roles that one side grants in a scope, each once, of which no role of the other side there allows as much.
  ///
  /// - Parameters:
  ///   - held: All that the other side has there.
  ///   - level: The level that the other side has there.
  ///   - isGain: Whether it is the later side that grants them.
  func ways(_ granted: [AzureWay], held: [AzureWay], level: EffectiveLevel, isGain: Bool) -> [AzureWay] {
    let (roles, others) = isGain ? (after, before) : (before, after)
    let atLeast = max(level.kubernetes.atLeast, level.azure.atLeast)
    var ways: [AzureWay] = []
    for way in granted {
      if way.range.atMost != .none && atLeast >= way.range.atMost { continue }
      if held.contains(where: { covers($0, others, way, roles) }) { continue }
      if !ways.contains(where: { isEqual($0, way) }) { ways.append(way) }
    }
    return ways
  }

  private func isEqual(_ one: AzureWay, _ other: AzureWay) -> Bool {
    isSame(one, other) && one.assignment.condition == other.assignment.condition
  }

  /// Whether two assignments are of the same role, and that is the same on both sides.
  private func isSame(_ way: AzureWay, _ other: AzureWay) -> Bool {
    guard way.isThroughFleet == other.isThroughFleet else { return false }
    if let id = way.assignment.roleID, let otherID = other.assignment.roleID {
      return id == otherID && !otherDefinitions.contains(id)
    }
    return way.assignment.roleDefinitionID == other.assignment.roleDefinitionID && way.roleName == other.roleName
  }

  private func covers(_ owner: AzureWay, _ ownRoles: Roles, _ servant: AzureWay, _ roles: Roles) -> Bool {
    let hasSameCondition = owner.assignment.condition == servant.assignment.condition
    if isSame(owner, servant) && (hasSameCondition || owner.assignment.condition == nil) { return true }
    guard let own = ownRoles[owner.assignment], let permissions = own.permissions,
      let other = roles[servant.assignment]?.permissions
    else { return false }
    return permissions.covers(
      other, in: place(owner), otherIn: place(servant), under: hasSameCondition ? nil : own.condition)
  }

  private func place(_ way: AzureWay) -> [UInt8] {
    way.isThroughFleet ? AzurePermissionSet.members : AzurePermissionSet.cluster
  }
}
