import AccessModel

/// The level of every role of a snapshot; computed once per snapshot.
///
/// The level of a role is the highest of `view < edit < admin < cluster-admin` whose rules it covers and that covers it
/// too. Therefore a renamed copy of `admin` is admin, and a role that exceeds `view` without being `edit` is custom. A
/// role that covers every verb on every resource is cluster-admin, with or without paths. The level does not depend on
/// where the role is bound: a RoleBinding to cluster-admin is cluster-admin in that namespace.
package final class AccessLevels: Sendable {
  package let roles: EffectiveRoles
  /// The range of each role, by its number in the snapshot.
  package let ranges: [LevelRange]

  /// The ranges of roles together that were asked for.
  let unions: RoleUnions
  private let referenceLevels: ReferenceLevels
  /// The rules of each role, prepared for comparison.
  private let measured: [SymbolRules]

  package init(_ roles: EffectiveRoles, _ referenceLevels: ReferenceLevels) {
    var referenceLevels = referenceLevels
    var known: [[PolicyRule]: (rules: SymbolRules, range: LevelRange)] = [:]
    var ranges: [LevelRange] = []
    var measured: [SymbolRules] = []
    for rules in roles.rules {
      let role = known[rules] ?? referenceLevels.measure(rules)
      known[rules] = role
      ranges.append(role.range)
      measured.append(role.rules)
    }
    self.roles = roles
    self.ranges = ranges
    self.measured = measured
    self.referenceLevels = referenceLevels
    unions = RoleUnions()
  }

  private init(_ levels: AccessLevels, of roles: EffectiveRoles) {
    self.roles = roles
    ranges = levels.ranges
    measured = levels.measured
    referenceLevels = levels.referenceLevels
    unions = levels.unions
  }

  /// The levels after changes, none of which concerns a role.
  func applying(_ changes: ChangeSet, at date: Timestamp? = nil) -> AccessLevels {
    AccessLevels(self, of: roles.applying(changes, at: date))
  }

  /// The levels in a snapshot that differs only in its bindings and namespaces.
  func limited(to snapshot: Snapshot) -> AccessLevels { AccessLevels(self, of: roles.limited(to: snapshot)) }

  /// What a role gives that is not in the data: nothing, or anything where not all roles were read.
  package var missing: LevelRange { roles.snapshot.hasUnreadRoles ? .unknown : .none }

  /// The range of a role by its number; -1 is one that is not in the data, and a lower number stands for no role.
  package func range(ofRole role: Int32) -> LevelRange {
    role >= 0 ? ranges[Int(role)] : role == -1 ? missing : .none
  }

  /// The range that a binding gives its subjects.
  package func range(ofBinding binding: Int) -> LevelRange {
    range(ofRole: roles.snapshot.index.roleOfBinding[binding])
  }

  /// The range that roles give together in one place, by their numbers; see `range(ofRole:)`.
  package func range(ofRoles roles: some Collection<Int32>) -> LevelRange {
    let together = roles.reduce(LevelRange.none) { $0.union(range(ofRole: $1)) }
    guard roles.count > 1, together.exceedsHighest || together.highest == .custom else { return together }
    return referenceLevels.range(of: roles.filter { $0 >= 0 }.map { measured[Int($0)] }, within: together)
  }

  /// The permissions of rules that a level does not include, one verb on one resource or path each.
  func rules(_ rules: [PolicyRule], beyond level: AccessLevel) -> [PolicyRule] {
    referenceLevels.rules(rules, beyond: level)
  }

  /// The highest range that the bindings of one subject give in one place. In a namespace, cluster-wide bindings count
  /// too.
  package func highest(ofBindings bindings: [Int32]) -> LevelRange {
    let index = roles.snapshot.index
    let pairs = bindings.map { (index.namespaceOfBinding[Int($0)], index.roleOfBinding[Int($0)]) }.sorted(by: <)
    let distinct = pairs.indices.filter { $0 == 0 || pairs[$0] != pairs[$0 - 1] }.map { pairs[$0] }
    // What is held in the whole cluster is first.
    var rest = distinct.drop { $0.0 < 0 }
    let clusterWide = Set(distinct.prefix { $0.0 < 0 }.map(\.1))
    var inNamespaces: Set<[Int32]> = []
    while let namespace = rest.first?.0 {
      let own = rest.prefix { $0.0 == namespace }
      inNamespaces.insert(own.map(\.1))
      rest = rest[own.endIndex...]
    }
    return inNamespaces.reduce(range(ofRoles: clusterWide)) {
      $0.union(range(ofRoles: clusterWide.union($1)))
    }
  }

  /// The first of the system's own bindings without which the bindings would give another level; nil if there is none.
  ///
  /// Lists do not show it unless asked to.
  package func systemBinding(deciding bindings: [Int32]) -> Binding? {
    let isSystem = roles.snapshot.index.isSystemBinding
    guard let first = bindings.first(where: { isSystem[Int($0)] }) else { return nil }
    let own = bindings.filter { !isSystem[Int($0)] }
    return highest(ofBindings: own) == highest(ofBindings: bindings) ? nil : roles.snapshot.bindings[Int(first)]
  }
}
