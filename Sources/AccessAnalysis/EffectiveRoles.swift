import AccessModel

/// The effective rules of each role of a snapshot, including aggregated ClusterRoles; computed once per snapshot.
///
/// If a server has filled in an aggregated ClusterRole, which its `creationTimestamp` indicates, its rules are used
/// unchanged, as the authorizer does. Otherwise its own rules are ignored, and the rules of the roles that it selects
/// are collected as Kubernetes' ClusterRoleAggregationController does, including nested aggregation and cycles.
package final class EffectiveRoles: Sendable {
  package let snapshot: Snapshot
  /// The rules of each role, by its number in the snapshot.
  package let rules: [[PolicyRule]]
  /// For an aggregated role, the role that defines each rule; -1 if the snapshot has none.
  private let sources: [Int: [Int32]]
  /// Why a role may allow more than is known, by role number.
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

  /// The same roles in a snapshot that differs only in its bindings and namespaces.
  private init(_ roles: EffectiveRoles, in snapshot: Snapshot) {
    self.snapshot = snapshot
    rules = roles.rules
    sources = roles.sources
    gaps = roles.gaps
  }

  /// The roles after changes, none of which concerns a role.
  func applying(_ changes: ChangeSet, at date: Timestamp? = nil) -> EffectiveRoles {
    EffectiveRoles(self, in: snapshot.applying(changes, at: date))
  }

  /// The roles in a snapshot that differs only in its bindings and namespaces.
  func limited(to snapshot: Snapshot) -> EffectiveRoles { EffectiveRoles(self, in: snapshot) }

  /// The role that an aggregated role's rule comes from; nil if the role itself defines the rule, or no selected role
  /// of the snapshot does.
  package func source(ofRule rule: Int, in role: Int) -> Int? {
    guard let source = sources[role]?[rule], source >= 0 else { return nil }
    return Int(source)
  }

  /// Why some bindings may grant more than is known: their roles aggregate roles that are missing from the data.
  func gaps(ofBindings bindings: @autoclosure () -> some Sequence<Int32>) -> [Gap] {
    if gaps.isEmpty { return [] }
    return bindings().compactMap { gaps[Int(snapshot.index.roleOfBinding[Int($0)])] }.distinct
  }

  /// The gaps of all bindings.
  var gapsOfBindings: [Gap] {
    gaps(ofBindings: snapshot.bindings.indices.lazy.map { Int32($0) })
  }
}

extension Gap {
  /// No role in the data matches a selector of an aggregated ClusterRole.
  fileprivate init(unselected role: Name) {
    self.init([.clusterRoles], reason: "the ClusterRoles that \(role) gathers are not in the data")
  }
}
