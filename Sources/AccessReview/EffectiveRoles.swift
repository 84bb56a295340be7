import AccessModel

/// The rules that each role of a snapshot really has, aggregated ClusterRoles included; made once for a snapshot.
///
/// Where a cluster has filled in an aggregated ClusterRole, its rules are taken as they stand: they are what the
/// authorizer goes by. Where its rules are empty, as in files, they are gathered by its selectors the way Kubernetes'
/// ClusterRoleAggregationController does, through nested aggregation and round cycles.
package struct EffectiveRoles: Sendable {
  package let snapshot: Snapshot
  /// The rules of each role, by its number in the snapshot.
  package let rules: [[PolicyRule]]
  /// For an aggregated role, the role that holds each of its rules as its own, or -1 where the snapshot has none.
  private let sources: [Int: [Int32]]

  package init(_ snapshot: Snapshot) {
    var rules = snapshot.roles.map(\.rules)
    var sources: [Int: [Int32]] = [:]
    let aggregation = Aggregation(snapshot.roles)
    for role in snapshot.roles.indices where snapshot.roles[role].aggregation != nil {
      let gathered = aggregation.gather(for: role)
      if rules[role].isEmpty { rules[role] = gathered.rules }
      sources[role] = rules[role].map { gathered.source(of: $0) }
    }
    self.snapshot = snapshot
    self.rules = rules
    self.sources = sources
  }

  /// The role that an aggregated role's rule came from; nil where the role holds the rule itself, or where no selected
  /// role of the snapshot holds it.
  package func source(ofRule rule: Int, in role: Int) -> Int? {
    guard let source = sources[role]?[rule], source >= 0 else { return nil }
    return Int(source)
  }
}
