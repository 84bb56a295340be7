import AccessModel
import AccessAnalysis
import Reports

/// The roles to choose from, each with what it allows.
enum RoleChoices {
  /// The ClusterRoles, those for people first, and the Roles of the scopes.
  static func roles(_ effective: EffectiveRoles, scopes: [Scope]) -> [Choice<RoleReference>] {
    let usual: [Name] = ["view", "edit", "admin", "cluster-admin"]
    let rank = { (role: Role) in usual.firstIndex(of: role.name) ?? (role.isSystem ? usual.count + 1 : usual.count) }
    let roles = effective.snapshot.roles
    return roles.indices
      .filter { roles[$0].scope == .cluster || scopes.contains(roles[$0].scope) }
      .sorted { left, right in
        let (left, right) = (roles[left], roles[right])
        return (rank(left), left.scope, left.name) < (rank(right), right.scope, right.name)
      }
      .map { number in
        let reference = RoleReference(kind: roles[number].kind, name: roles[number].name)
        return Choice(value: reference, name: reference.label, detail: RoleSummary(effective.rules[number]).text)
      }
  }
}
