import AccessModel

/// The rules that each role of a snapshot really has, aggregated ClusterRoles included; made once for a snapshot.
///
/// Where a server has filled in an aggregated ClusterRole, which its `creationTimestamp` tells, its rules are taken as they
/// stand: they are what the authorizer goes by. Everywhere else its own rules count for nothing: what its selectors select
/// is gathered the way Kubernetes' ClusterRoleAggregationController does, through nested aggregation and round cycles.
package struct EffectiveRoles: Sendable {
  package let snapshot: Snapshot
  /// The rules of each role, by its number in the snapshot.
  package let rules: [[PolicyRule]]
  /// For an aggregated role, the role that holds each of its rules as its own, or -1 where the snapshot has none.
  private let sources: [Int: [Int32]]
  /// Why a role may allow more than is known, by its number.
  private let gaps: [Int: Gap]

  package init(_ snapshot: Snapshot) {
    var rules = snapshot.roles.map(\.rules)
    var sources: [Int: [Int32]] = [:]
    var gaps: [Int: Gap] = [:]
    var aggregation = Aggregation(snapshot.roles)
    for role in snapshot.roles.indices where snapshot.roles[role].aggregation != nil {
      let gathered = aggregation.gather(for: role)
      if snapshot.roles[role].countsByItself {
        let known = Dictionary(zip(gathered.rules, gathered.sources)) { first, _ in first }
        sources[role] = rules[role].map { known[$0] ?? -1 }
      } else {
        rules[role] = gathered.rules
        sources[role] = gathered.sources
        if !gathered.isWhole { gaps[role] = Gap(unselected: snapshot.roles[role].name) }
      }
    }
    self.snapshot = snapshot
    self.rules = rules
    self.sources = sources
    self.gaps = gaps
  }

  /// The role that an aggregated role's rule came from; nil where the role holds the rule itself, or where no selected
  /// role of the snapshot holds it.
  package func source(ofRule rule: Int, in role: Int) -> Int? {
    guard let source = sources[role]?[rule], source >= 0 else { return nil }
    return Int(source)
  }

  /// Why some bindings may give more than is known, as roles that their roles gather are not in the data.
  func gaps(ofBindings bindings: @autoclosure () -> some Sequence<Int32>) -> [Gap] {
    if gaps.isEmpty { return [] }
    return bindings().compactMap { gaps[Int(snapshot.index.roleOfBinding[Int($0)])] }.distinct
  }

  /// The same of all bindings.
  var gapsOfBindings: [Gap] {
    gaps(ofBindings: snapshot.bindings.indices.lazy.map { Int32($0) })
  }
}

extension Gap {
  /// No role of the data is one that a selector of an aggregated ClusterRole selects.
  fileprivate init(unselected role: Name) {
    self.init([.clusterRoles], reason: "the ClusterRoles that \(role) gathers are not in the data")
  }
}
