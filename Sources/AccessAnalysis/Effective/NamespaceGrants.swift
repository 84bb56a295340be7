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
  private let inherits: [Bool]
  /// The namespace that last bound each subject, and the first binding that did.
  private var lastSeen: [Int32]
  private var firstBindings: [Int32]

  package init(_ analysis: Analysis) {
    index = analysis.roles.snapshot.index
    levels = analysis.levels
    nesting = GroupNesting(index, analysis.authorizer.azure, analysis.memberships)
    var inherits = [Bool](repeating: false, count: nesting.holders.count)
    if nesting.hasHeirs {
      for holder in nesting.holders.indices { for heir in nesting.heirs(of: holder) { inherits[Int(heir)] = true } }
    }
    self.inherits = inherits
    lastSeen = [Int32](repeating: -1, count: index.subjects.count)
    firstBindings = lastSeen
  }

  /// - Parameter namespace: Its number in the index.
  package mutating func bound(in namespace: Int) -> Bound {
    var bound = Bound()
    // The bindings of the holders that several bindings reach.
    var several: [Int32: Set<Int32>] = [:]
    for binding in index.bindingsOfNamespace[namespace] {
      if !index.subjectsOfBinding[Int(binding)].isEmpty {
        bound.highest = bound.highest.union(levels.range(ofBinding: Int(binding)))
      }
      for subject in index.subjectsOfBinding[Int(binding)] {
        for heir in nesting.heirs(of: Int(subject)) { several[heir, default: []].insert(binding) }
        if inherits[Int(subject)] { several[subject, default: []].insert(binding) }
        guard lastSeen[Int(subject)] == namespace else {
          lastSeen[Int(subject)] = Int32(namespace)
          firstBindings[Int(subject)] = binding
          bound.counts[index.subjects[Int(subject)].kind, default: 0] += 1
          continue
        }
        several[subject, default: [firstBindings[Int(subject)]]].insert(binding)
      }
    }
    for bindings in Set(several.values) where bindings.count > 1 {
      bound.highest = bound.highest.union(levels.highest(ofBindings: bindings))
    }
    return bound
  }

  /// Whether a RoleBinding of a namespace names a subject; the namespace is the one last asked about.
  package func isBound(_ subject: Subject, in namespace: Int?) -> Bool {
    guard let namespace, let number = index.number(of: subject) else { return false }
    return lastSeen[number] == namespace
  }
}
