import AccessModel

/// Determines who holds at least what a binding gives, where it gives it, through their own binding.
///
/// Two bindings that only together give as much are not seen: too many people are then said to gain, never too few.
struct RoleHolders {
  private let roles: EffectiveRoles
  private var known: [Place: [Int32: Int32]] = [:]
  private var coverage: [Pair: Bool] = [:]

  private struct Place: Hashable {
    /// The role and the scope that it is looked up in.
    let role: RoleReference
    let roleScope: Scope
    /// The number of the namespace whose bindings count, or -1 for the cluster-wide ones.
    let namespace: Int32
  }

  private struct Pair: Hashable {
    let owner: Int32
    let servant: Int32
  }

  init(_ roles: EffectiveRoles) {
    self.roles = roles
  }

  /// By subject, the bindings that give it at least what `binding` does.
  struct Holders {
    fileprivate let inNamespace: [Int32: Int32]
    fileprivate let clusterWide: [Int32: Int32]

    /// The number of a binding that names the subject: one in the namespace before a cluster-wide one, and one of the
    /// same role before one of another.
    subscript(subject: Int32) -> Int? { (inNamespace[subject] ?? clusterWide[subject]).map { Int($0) } }
  }

  /// Who holds at least what `binding` gives.
  mutating func like(_ binding: Int) -> Holders {
    let namespace = roles.snapshot.index.namespaceOfBinding[binding]
    return Holders(
      inNamespace: namespace < 0 ? [:] : holders(like: binding, in: namespace),
      clusterWide: holders(like: binding, in: -1))
  }

  private mutating func holders(like binding: Int, in namespace: Int32) -> [Int32: Int32] {
    let snapshot = roles.snapshot
    let wanted = snapshot.bindings[binding]
    let place = Place(role: wanted.role, roleScope: wanted.roleScope, namespace: namespace)
    if let holders = known[place] { return holders }
    let index = snapshot.index
    let candidates = namespace < 0 ? index.clusterBindings[...] : index.bindingsOfNamespace[Int(namespace)]
    let same = candidates.filter {
      snapshot.bindings[Int($0)].role == wanted.role && snapshot.bindings[Int($0)].roleScope == wanted.roleScope
    }
    let covering = candidates.filter { covers(index.roleOfBinding[Int($0)], index.roleOfBinding[binding]) }
    var holders: [Int32: Int32] = [:]
    for candidate in same + covering {
      for subject in index.subjectsOfBinding[Int(candidate)] where holders[subject] == nil {
        holders[subject] = candidate
      }
    }
    known[place] = holders
    return holders
  }

  /// Whether one role gives all that another does; a role that is not known covers nothing.
  private mutating func covers(_ owner: Int32, _ servant: Int32) -> Bool {
    guard owner >= 0, servant >= 0 else { return false }
    let pair = Pair(owner: owner, servant: servant)
    if let covers = coverage[pair] { return covers }
    let covers = RuleCoverage.covers(owner: roles.rules[Int(owner)], servant: roles.rules[Int(servant)])
    coverage[pair] = covers
    return covers
  }
}
