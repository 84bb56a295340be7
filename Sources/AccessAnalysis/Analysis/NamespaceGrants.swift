import AccessModel

/// Whom the RoleBindings of each namespace bind, and the highest level that one subject gets by them.
package struct NamespaceGrants: Sendable {
  /// The subjects of one namespace.
  package struct Bound: Sendable, Hashable {
    package fileprivate(set) var groups = 0
    package fileprivate(set) var users = 0
    package fileprivate(set) var serviceAccounts = 0
    /// The highest level that one subject holds by grants there; of a group, also by those of the groups that contain
    /// it.
    package fileprivate(set) var highest = LevelRange.none
  }

  /// By the number of the namespace in the index.
  package private(set) var namespaces: [Bound] = []

  /// - Parameter known: What namespaces without changes since have, by their numbers; nil to look at all.
  package init(
    _ levels: AccessLevels, _ azure: AzureAuthorizer?, _ memberships: Memberships,
    known: (grants: NamespaceGrants, changed: Set<Int>)? = nil
  ) {
    let index = levels.roles.snapshot.index
    let nesting = GroupNesting(index, azure, memberships)
    let kinds = index.subjects.map(\.kind)
    let (subjectsOfBinding, roleOfBinding, ranges) = (index.subjectsOfBinding, index.roleOfBinding, levels.ranges)
    let missing = levels.missing
    // The namespace that last bound each subject; that last reached each holder, and the first role that it got there.
    var lastBound = [Int32](repeating: -1, count: kinds.count)
    var lastReached = [Int32](repeating: -1, count: nesting.count)
    var firstRoles = lastReached
    namespaces.reserveCapacity(index.namespaces.count)
    for namespace in index.namespaces.indices {
      if let known, !known.changed.contains(namespace) {
        namespaces.append(known.grants.namespaces[namespace])
        continue
      }
      let place = Int32(namespace)
      var bound = Bound()
      // The roles of the holders that have several.
      var several: [Int32: Set<Int32>] = [:]
      for binding in index.bindingsOfNamespace[namespace] {
        let (subjects, role) = (subjectsOfBinding[Int(binding)], roleOfBinding[Int(binding)])
        if !subjects.isEmpty { bound.highest = bound.highest.union(role < 0 ? missing : ranges[Int(role)]) }
        for subject in subjects {
          if lastBound[Int(subject)] != place {
            lastBound[Int(subject)] = place
            switch kinds[Int(subject)] {
            case .user: bound.users += 1
            case .group: bound.groups += 1
            case .serviceAccount: bound.serviceAccounts += 1
            }
          }
          var (reached, next) = (subject, -1)
          let heirs = nesting.hasHeirs(Int(subject)) ? nesting.heirs(of: Int(subject)) : []
          while true {
            if lastReached[Int(reached)] != place {
              lastReached[Int(reached)] = place
              firstRoles[Int(reached)] = role
            } else if firstRoles[Int(reached)] != role {
              several[reached, default: [firstRoles[Int(reached)]]].insert(role)
            }
            next += 1
            guard next < heirs.count else { break }
            reached = heirs[next]
          }
        }
      }
      // What roles can be together at most is often reached already.
      for roles in several.values where levels.mostUnion(of: roles) > bound.highest.atLeast {
        bound.highest = bound.highest.union(levels.union(of: roles))
      }
      namespaces.append(bound)
    }
  }
}
