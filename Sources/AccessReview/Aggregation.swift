import AccessModel

/// Gathers what the selectors of aggregated ClusterRoles select.
struct Aggregation {
  /// What was gathered for one role.
  struct Gathered {
    /// Each rule once, in the order of the controller: selector by selector, roles by name.
    fileprivate(set) var rules: [PolicyRule] = []
    fileprivate var sources: [PolicyRule: Int32] = [:]

    /// The number of the role that holds the rule as its own, or -1.
    func source(of rule: PolicyRule) -> Int32 { sources[rule] ?? -1 }

    fileprivate mutating func add(_ role: Int, _ roleRules: [PolicyRule]) {
      for rule in roleRules where sources[rule] == nil {
        sources[rule] = Int32(role)
        rules.append(rule)
      }
    }
  }

  private let roles: [Role]
  /// For each aggregated role, the roles that it selects, in the controller's order.
  private let selected: [Int: [Int]]

  init(_ roles: [Role]) {
    self.roles = roles
    guard roles.contains(where: { $0.aggregation != nil }) else {
      selected = [:]
      return
    }
    // A role without labels can still be selected, by NotIn, DoesNotExist or an empty selector.
    let candidates = roles.indices.filter { roles[$0].scope == .cluster }.sorted { roles[$0].name < roles[$1].name }
    var selected: [Int: [Int]] = [:]
    for role in candidates {
      guard let selectors = roles[role].aggregation else { continue }
      selected[role] = selectors.flatMap { selector in
        candidates.filter { $0 != role && selector.matches(roles[$0].metadata.labels) }
      }
    }
    self.selected = selected
  }

  /// Everything that `role` selects, directly or through other aggregated roles.
  ///
  /// Roles that are not aggregated come before the aggregated ones that a cluster filled in, so that a rule is traced
  /// to where it is written; what only a filled-in role holds counts too, as the controller copies it.
  func gather(for role: Int) -> Gathered {
    var gathered = Gathered()
    var visited: Set<Int> = [role]
    var aggregated: [Int] = []
    var pending = Array((selected[role] ?? []).reversed())
    while let next = pending.popLast() {
      guard visited.insert(next).inserted else { continue }
      if let nested = selected[next] {
        aggregated.append(next)
        pending.append(contentsOf: nested.reversed())
      } else {
        gathered.add(next, roles[next].rules)
      }
    }
    for next in aggregated { gathered.add(next, roles[next].rules) }
    return gathered
  }
}
