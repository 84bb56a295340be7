import AccessModel

/// What `view`, `edit`, `admin` and `cluster-admin` allow, to measure roles by.
package struct ReferenceLevels: Sendable {
  /// From the lowest to the highest; each holds what those before it hold, so that ranges can be joined.
  private let rungs: [(level: AccessLevel, rules: SymbolRules)]
  private var symbols: RuleSymbols

  /// A level whose rules allow nothing is left out: everything would be covered by it or cover it.
  package init(view: [PolicyRule], edit: [PolicyRule], admin: [PolicyRule]) {
    var rules: [PolicyRule] = []
    var held: Set<PolicyRule> = []
    var rungs: [(AccessLevel, SymbolRules)] = []
    var symbols = RuleSymbols()
    for (level, added) in [(AccessLevel.view, view), (.edit, edit), (.admin, admin)] where !RuleCoverage.isEmpty(added)
    {
      rules.append(contentsOf: added.filter { held.insert($0).inserted })
      rungs.append((level, SymbolRules(rules, &symbols)))
    }
    self.rungs = rungs + [(.clusterAdmin, SymbolRules(ReferenceLevels.everyResource, &symbols))]
    self.symbols = symbols
  }

  /// The snapshot's own ClusterRoles `view`, `edit` and `admin`, as its cluster has extended them; one that it lacks or
  /// that is empty there is taken from `builtIn`.
  package init(of roles: EffectiveRoles, builtIn: (view: [PolicyRule], edit: [PolicyRule], admin: [PolicyRule])) {
    func rules(_ name: Name, otherwise: [PolicyRule]) -> [PolicyRule] {
      let own = roles.snapshot.index.number(ofRole: name, in: .cluster).map { roles.rules[$0] } ?? []
      return RuleCoverage.isEmpty(own) ? otherwise : own
    }
    self.init(
      view: rules("view", otherwise: builtIn.view), edit: rules("edit", otherwise: builtIn.edit),
      admin: rules("admin", otherwise: builtIn.admin))
  }

  /// Every verb on every resource; `cluster-admin` adds every path, which makes no difference to what can be gained.
  private static let everyResource = [PolicyRule(verbs: ["*"], apiGroups: ["*"], resources: ["*"])]

  /// Between which levels the rules lie.
  package func range(of rules: [PolicyRule]) -> LevelRange {
    var measuring = self
    return measuring.measure(rules).range
  }

  /// The same, with the rules in the symbols of the referenceLevels; remembers the names met, so that measuring many roles
  /// copies nothing.
  mutating func measure(_ rules: [PolicyRule]) -> (rules: SymbolRules, range: LevelRange) {
    let measured = SymbolRules(rules, &symbols)
    if RuleCoverage.isEmpty(rules) { return (measured, .none) }
    let covering = rungs.first { $0.rules.covers(measured, symbols) }?.level ?? .clusterAdmin
    return (measured, range(of: [measured], within: LevelRange(atLeast: .none, atMost: covering)))
  }

  /// Between which levels several roles' measured rules lie together.
  ///
  /// - Parameter range: What is known of it: a lower end that they reach, and the upper end.
  func range(of rules: [SymbolRules], within range: LevelRange) -> LevelRange {
    let covered =
      rungs.last { rung in
        rung.rules.allParts { part in rules.contains { $0.covers(part, symbols) } }
      }?.level ?? .none
    // Of referenceLevels that are equal in effect the highest counts.
    let atLeast = max(range.atLeast, covered)
    return LevelRange(atLeast: atLeast, atMost: max(range.atMost, atLeast))
  }
}
