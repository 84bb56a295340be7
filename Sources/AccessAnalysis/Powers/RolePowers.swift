import AccessModel

/// What of the `Power`s the rules of a role allow: where a ClusterRoleBinding grants it, and where a RoleBinding does,
/// which allows nothing that is in no namespace.
package struct RolePowers: Sendable, Hashable {
  /// On what a power is allowed.
  package enum Extent: Sendable, Hashable {
    case anything
    /// Only on objects that the rules name.
    case named
  }

  /// Those allowed on any object.
  package private(set) var whole = PowerSet()
  /// Those allowed only on objects that the rules name.
  package private(set) var named = PowerSet()
  private var wholeInNamespace = PowerSet()
  private var namedInNamespace = PowerSet()

  /// The powers of several roles, those with equal rules looked at once.
  static func all(_ roles: [[PolicyRule]]) -> [RolePowers] {
    var known: [[PolicyRule]: RolePowers] = [:]
    return roles.map { rules in
      if let powers = known[rules] { return powers }
      let powers = RolePowers(rules)
      known[rules] = powers
      return powers
    }
  }

  package init(_ rules: [PolicyRule]) {
    for (power, matchers) in RolePowers.matchers {
      for matcher in matchers where !(whole.contains(power) && (matcher.isClusterWide || isWholeInNamespace(power))) {
        for rule in rules { add(power, matcher.verdict(rule), isClusterWide: matcher.isClusterWide) }
      }
    }
  }

  /// Whether a power is allowed by a ClusterRoleBinding, if only on some objects.
  package func allows(_ power: Power) -> Bool { extent(of: power, isClusterWide: true) != nil }

  /// On what a power is allowed; nil if it is not.
  ///
  /// - Parameter isClusterWide: Whether by a ClusterRoleBinding.
  package func extent(of power: Power, isClusterWide: Bool) -> Extent? {
    if (isClusterWide ? whole : wholeInNamespace).contains(power) { return .anything }
    return (isClusterWide ? named : namedInNamespace).contains(power) ? .named : nil
  }

  /// Whether a power is allowed at all.
  package func isEmpty(isClusterWide: Bool) -> Bool {
    isClusterWide ? whole.isEmpty && named.isEmpty : wholeInNamespace.isEmpty && namedInNamespace.isEmpty
  }

  /// The positions of the rules that allow a power, if only on some objects.
  package static func rules(allowing power: Power, _ rules: [PolicyRule]) -> [Int] {
    let matchers = power.matchers
    return rules.indices.filter { rule in matchers.contains { $0.verdict(rules[rule]) != .doesNot } }
  }

  private func isWholeInNamespace(_ power: Power) -> Bool { wholeInNamespace.contains(power) }

  private mutating func add(_ power: Power, _ verdict: RuleMatcher.Verdict, isClusterWide: Bool) {
    switch verdict {
    case .allows:
      whole.insert(power)
      if !isClusterWide { wholeInNamespace.insert(power) }
    case .allowsByName:
      named.insert(power)
      if !isClusterWide { namedInNamespace.insert(power) }
    case .doesNot: break
    }
  }

  private static let matchers = Power.allCases.map { ($0, $0.matchers) }
}
