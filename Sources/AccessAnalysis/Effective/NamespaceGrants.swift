import AccessModel

/// Whom the RoleBindings of one namespace after the other bind, and the highest level that one of them gets.
package struct NamespaceGrants {
  /// The subjects of one namespace.
  package struct Bound {
    package fileprivate(set) var counts: [Subject.Kind: Int] = [:]
    /// The highest level that one subject holds by grants there; of a group, also by those of the groups that contain
    /// it.
    package fileprivate(set) var highest = LevelRange.none
  }

  private let index: SnapshotIndex
  private let levels: AccessLevels
  private let nesting: GroupNesting
  private var unions: RoleUnions
  /// The namespace that last bound each subject.
  private var lastBound: [Int32]
  /// The namespace that last reached each holder, and the first role that it got there.
  private var lastReached: [Int32]
  private var firstRoles: [Int32]
  /// The roles of the holders that have several in the namespace.
  private var several: [Int32: Set<Int32>] = [:]

  package init(_ analysis: Analysis) {
    index = analysis.roles.snapshot.index
    levels = analysis.levels
    nesting = GroupNesting(index, analysis.authorizer.azure, analysis.memberships)
    unions = RoleUnions(analysis.levels)
    lastBound = [Int32](repeating: -1, count: index.subjects.count)
    lastReached = [Int32](repeating: -1, count: nesting.holders.count)
    firstRoles = lastReached
  }

  /// - Parameter namespace: Its number in the index.
  package mutating func bound(in namespace: Int) -> Bound {
    var bound = Bound()
    several.removeAll(keepingCapacity: true)
    let place = Int32(namespace)
    var counts: (users: Int, groups: Int, accounts: Int) = (0, 0, 0)
    for binding in index.bindingsOfNamespace[namespace] {
      let (subjects, role) = (index.subjectsOfBinding[Int(binding)], index.roleOfBinding[Int(binding)])
      if !subjects.isEmpty { bound.highest = bound.highest.union(levels.range(ofBinding: Int(binding))) }
      for subject in subjects {
        if lastBound[Int(subject)] != place {
          lastBound[Int(subject)] = place
          switch index.subjects[Int(subject)].kind {
          case .user: counts.users += 1
          case .group: counts.groups += 1
          case .serviceAccount: counts.accounts += 1
          }
        }
        reach(subject, place, role)
        if nesting.hasHeirs(Int(subject)) {
          for heir in nesting.heirs(of: Int(subject)) { reach(heir, place, role) }
        }
      }
    }
    bound.counts = [.user: counts.users, .group: counts.groups, .serviceAccount: counts.accounts]
    for roles in several.values { bound.highest = bound.highest.union(unions.range(of: roles)) }
    return bound
  }

  private mutating func reach(_ holder: Int32, _ namespace: Int32, _ role: Int32) {
    if lastReached[Int(holder)] != namespace {
      lastReached[Int(holder)] = namespace
      firstRoles[Int(holder)] = role
    } else if firstRoles[Int(holder)] != role {
      several[holder, default: [firstRoles[Int(holder)]]].insert(role)
    }
  }

  /// Whether a RoleBinding of a namespace names a subject; the namespace is the one last asked about.
  package func isBound(_ subject: Subject, in namespace: Int?) -> Bool {
    guard let namespace, let number = index.number(of: subject) else { return false }
    return lastBound[number] == namespace
  }
}
