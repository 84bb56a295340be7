import AccessModel

/// The level of every role of a snapshot; made once for a snapshot.
///
/// A role's level is the highest of `view < edit < admin < cluster-admin` whose rules it covers and that covers it too,
/// so a renamed copy of `admin` is admin, and a role that exceeds `view` without being `edit` is custom. A role that
/// covers every verb on every resource is cluster-admin, with paths or without. The level is the role's own, wherever
/// it is bound: a RoleBinding to cluster-admin is cluster-admin in that namespace.
package struct AccessLevels: Sendable {
  package let roles: EffectiveRoles
  /// The range of each role, by its number in the snapshot.
  package let ranges: [LevelRange]

  package init(_ roles: EffectiveRoles, _ yardsticks: LevelYardsticks) {
    var yardsticks = yardsticks
    var known: [[PolicyRule]: LevelRange] = [:]
    ranges = roles.rules.map { rules in
      if let range = known[rules] { return range }
      let range = yardsticks.measure(rules)
      known[rules] = range
      return range
    }
    self.roles = roles
  }

  /// The range that a binding gives its subjects; none where its role is missing.
  package func range(ofBinding binding: Int) -> LevelRange {
    let role = roles.snapshot.index.roleOfBinding[binding]
    return role < 0 ? .none : ranges[Int(role)]
  }
}
