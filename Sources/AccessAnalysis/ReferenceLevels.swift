import AccessModel

/// The rules of `view`, `edit`, `admin` and `cluster-admin`, with which roles are compared.
package struct ReferenceLevels: Sendable {
  /// From lowest to highest; each includes the ones before it, so that ranges can be joined.
  private let levels: [(level: AccessLevel, rules: SymbolRules)]
  private var symbols: RuleSymbols

  /// A level whose rules allow nothing is left out, because every role would cover it.
  package init(view: [PolicyRule], edit: [PolicyRule], admin: [PolicyRule]) {
    var rules: [PolicyRule] = []
    var held: Set<PolicyRule> = []
    var levels: [(AccessLevel, SymbolRules)] = []
    var symbols = RuleSymbols()
    for (level, added) in [(AccessLevel.view, view), (.edit, edit), (.admin, admin)] where !RuleCoverage.isEmpty(added)
    {
      rules.append(contentsOf: added.filter { held.insert($0).inserted })
      levels.append((level, SymbolRules(rules, &symbols)))
    }
    self.levels = levels + [(.clusterAdmin, SymbolRules(ReferenceLevels.everyResource, &symbols))]
    self.symbols = symbols
  }

  /// The snapshot's own ClusterRoles `view`, `edit` and `admin`, as extended by its cluster; those that are missing or
  /// empty are taken from `builtIn`.
  package init(of roles: EffectiveRoles, builtIn: (view: [PolicyRule], edit: [PolicyRule], admin: [PolicyRule])) {
    func rules(_ name: Name, otherwise: [PolicyRule]) -> [PolicyRule] {
      let own = roles.snapshot.index.number(ofRole: name, in: .cluster).map { roles.rules[$0] } ?? []
      return RuleCoverage.isEmpty(own) ? otherwise : own
    }
    self.init(
      view: rules("view", otherwise: builtIn.view), edit: rules("edit", otherwise: builtIn.edit),
      admin: rules("admin", otherwise: builtIn.admin))
  }

  /// Every verb on every resource. `cluster-admin` adds every path, which does not change what can be gained.
  private static let everyResource = [PolicyRule(verbs: ["*"], apiGroups: ["*"], resources: ["*"])]

  /// The range of some rules.
  package func range(of rules: [PolicyRule]) -> LevelRange {
    var measuring = self
    return measuring.measure(rules).range
  }

  /// The permissions of rules that a level does not include, one verb on one resource or path each.
  func rules(_ rules: [PolicyRule], beyond level: AccessLevel) -> [PolicyRule] {
    guard let reference = levels.last(where: { $0.level <= level }) else { return rules }
    var symbols = symbols
    let measured = SymbolRules(rules, &symbols)
    var beyond: [PolicyRule] = []
    _ = measured.allParts { part in
      if !reference.rules.covers(part, symbols) { beyond.append(part.rule(symbols)) }
      return true
    }
    return beyond
  }

  /// The range of some rules, and the rules as symbols. New names are kept, so that comparing many roles copies
  /// nothing.
  mutating func measure(_ rules: [PolicyRule]) -> (rules: SymbolRules, range: LevelRange) {
    let measured = SymbolRules(rules, &symbols)
    if RuleCoverage.isEmpty(rules) { return (measured, .none) }
    let covering = levels.first { $0.rules.covers(measured, symbols) }?.level ?? .clusterAdmin
    return (measured, range(of: [measured], within: LevelRange(atLeast: .none, atMost: covering)))
  }

  /// The range of several roles together.
  ///
  /// - Parameter range: The known limits: a lower end that they reach, and the upper end.
  func range(of rules: [SymbolRules], within range: LevelRange) -> LevelRange {
    let covered =
      levels.last { level in
        level.rules.allParts { part in rules.contains { $0.covers(part, symbols) } }
      }?.level ?? .none
    // The highest of equal levels counts.
    let atLeast = max(range.atLeast, covered)
    return LevelRange(atLeast: atLeast, atMost: max(range.atMost, atLeast), isUnknown: range.isUnknown)
  }
}
