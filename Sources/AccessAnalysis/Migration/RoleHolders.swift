import AccessModel

/// Determines which subjects already hold at least what a binding grants, in its scope, through another binding.
///
/// Two bindings that grant as much only together are missed: too many people are then said to gain, never too few.
struct RoleHolders {
  private let roles: EffectiveRoles
  private var known: [Place: [Int32: Int32]] = [:]
  private var knownEverywhere: [Place: Everywhere] = [:]
  /// Made when roles are first compared.
  private var coverage: RoleClassCoverage?

  private struct Place: Hashable {
    /// The role and the scope that it is looked up in.
    let role: RoleReference
    let roleScope: Scope
    /// The number of the namespace whose bindings count, or -1 for the cluster-wide ones.
    let namespace: Int32
  }

  init(_ roles: EffectiveRoles) {
    self.roles = roles
  }

  /// For each subject, a binding that grants it at least as much.
  struct Holders {
    fileprivate let inNamespace: [Int32: Int32]
    fileprivate let clusterWide: Everywhere

    /// The number of a binding that names the subject: one in the namespace before a cluster-wide one, and one of the
    /// same role before one of another.
    subscript(subject: Int32) -> Int? { (inNamespace[subject] ?? clusterWide.holders[subject]).map { Int($0) } }

    /// All the subjects.
    var subjects: NumberSet { clusterWide.subjects.union(inNamespace.keys) }
  }

  /// The holders through cluster-wide bindings.
  fileprivate struct Everywhere {
    let holders: [Int32: Int32]
    let subjects: NumberSet
  }

  /// The holders of at least what `binding` grants.
  mutating func like(_ binding: Int) -> Holders {
    let namespace = roles.snapshot.index.namespaceOfBinding[binding]
    return Holders(
      inNamespace: namespace < 0 ? [:] : inNamespace(place(of: binding, in: namespace), like: binding),
      clusterWide: clusterWide(like: binding))
  }

  private func place(of binding: Int, in namespace: Int32) -> Place {
    let wanted = roles.snapshot.bindings[binding]
    return Place(role: wanted.role, roleScope: wanted.roleScope, namespace: namespace)
  }

  private mutating func inNamespace(_ place: Place, like binding: Int) -> [Int32: Int32] {
    if let known = known[place] { return known }
    let found = holders(like: binding, among: roles.snapshot.index.bindingsOfNamespace[Int(place.namespace)])
    known[place] = found
    return found
  }

  private mutating func clusterWide(like binding: Int) -> Everywhere {
    let place = place(of: binding, in: -1)
    if let known = knownEverywhere[place] { return known }
    let index = roles.snapshot.index
    let found = holders(like: binding, among: index.clusterBindings[...])
    let everywhere = Everywhere(
      holders: found, subjects: NumberSet(below: index.subjects.count).union(found.keys))
    knownEverywhere[place] = everywhere
    return everywhere
  }

  private mutating func holders(like binding: Int, among candidates: ArraySlice<Int32>) -> [Int32: Int32] {
    let (index, bindings) = (roles.snapshot.index, roles.snapshot.bindings)
    let role = index.roleOfBinding[binding]
    let same = candidates.filter { candidate in
      let candidate = Int(candidate)
      return index.roleOfBinding[candidate] == role && bindings[candidate].role == bindings[binding].role
        && bindings[candidate].roleScope == bindings[binding].roleScope
    }
    let covering = candidates.filter { covers(index.roleOfBinding[Int($0)], role) }
    var holders: [Int32: Int32] = [:]
    for candidate in same + covering {
      for subject in index.subjectsOfBinding[Int(candidate)] where holders[subject] == nil {
        holders[subject] = candidate
      }
    }
    return holders
  }

  /// Whether one role grants everything that another does; an unknown role covers nothing.
  private mutating func covers(_ owner: Int32, _ servant: Int32) -> Bool {
    guard owner >= 0, servant >= 0 else { return false }
    var coverage = self.coverage.take() ?? RoleClassCoverage(roles)
    defer { self.coverage = coverage }
    return coverage.covers(Int(owner), Int(servant))
  }
}
