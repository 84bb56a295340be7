import AccessModel

/// What of the `Power`s the rules of a role allow.
package struct RolePowers: Sendable, Hashable {
  /// Those allowed on any object.
  package private(set) var whole: Set<Power> = []
  /// Those allowed only on objects that the rules name.
  package private(set) var named: Set<Power> = []

  package init(_ rules: [PolicyRule]) {
    for power in Power.allCases {
      switch RolePowers.verdict(power, rules) {
      case .allows: whole.insert(power)
      case .allowsByName: named.insert(power)
      case .doesNot: break
      }
    }
  }

  /// Whether a power is allowed, if only on some objects.
  package func allows(_ power: Power) -> Bool { whole.contains(power) || named.contains(power) }

  /// The positions of the rules that allow a power, if only on some objects.
  package static func rules(allowing power: Power, _ rules: [PolicyRule]) -> [Int] {
    let matchers = matchers[power] ?? []
    return rules.indices.filter { rule in matchers.contains { $0.verdict(rules[rule]) != .doesNot } }
  }

  private static func verdict(_ power: Power, _ rules: [PolicyRule]) -> RuleMatcher.Verdict {
    var found = RuleMatcher.Verdict.doesNot
    for rule in rules {
      for matcher in matchers[power] ?? [] {
        switch matcher.verdict(rule) {
        case .allows: return .allows
        case .allowsByName: found = .allowsByName
        case .doesNot: break
        }
      }
    }
    return found
  }

  private static let matchers = Dictionary(
    uniqueKeysWithValues: Power.allCases.map { power in (power, power.actions.map { RuleMatcher($0) }) })
}
