import AccessModel

/// What is known of roles by their rules alone, by number; each found out when it is first asked for, once for all
/// analyses that have the same roles.
struct RoleFacts: Sendable {
  /// What powers each has.
  let powers: Lazily<[RolePowers]>
  /// As bindings refer to them; kept apart because each use of the snapshot holds on to all that is in it.
  let references: Lazily<[RoleReference]>
  /// Whether each is one of the four that every cluster has.
  let isDefault: Lazily<[Bool]>
  /// What each is for where it is held in single namespaces: what edit and admin allow as Kubernetes makes them, and of
  /// others nothing.
  let everydayPowers: Lazily<[PowerSet]>
  /// For each role the number of the first that has its name and allows the same.
  let alike: Lazily<[Int32]>
  /// The names of Roles that allow something else in one namespace than in another.
  let varied: Lazily<Set<Name>>
  /// Which roles allow all that others do.
  let coverage: Lazily<RoleClassCoverage>

  init(_ roles: EffectiveRoles) {
    powers = Lazily { RolePowers.all(roles.rules) }
    references = Lazily { roles.snapshot.roles.map { RoleReference(kind: $0.kind, name: $0.name) } }
    isDefault = Lazily { [references] in
      let names = Role.defaultNames
      return references.value.map { $0.isDefault(names) }
    }
    everydayPowers = Lazily { [references] in
      references.value.map { role in
        role.isDefault(["edit"]) ? .ofEdit : role.isDefault(["admin"]) ? .ofAdmin : PowerSet()
      }
    }
    let alike = Lazily { RoleFacts.alike(roles) }
    self.alike = alike
    varied = Lazily {
      var first: [Name: Int32] = [:]
      return roles.snapshot.roles.indices.reduce(into: []) { varied, number in
        let (role, own) = (roles.snapshot.roles[number], alike.value[number])
        guard role.kind == .role else { return }
        if first.updateValue(own, forKey: role.name).map({ $0 != own }) == true { varied.insert(role.name) }
      }
    }
    coverage = Lazily { RoleClassCoverage(roles) }
  }

  private struct Likeness: Hashable {
    let name: Name
    let isClusterRole: Bool
    let rules: [PolicyRule]
  }

  private static func alike(_ roles: EffectiveRoles) -> [Int32] {
    var first: [Likeness: Int32] = [:]
    return roles.snapshot.roles.indices.map { number in
      let role = roles.snapshot.roles[number]
      let likeness = Likeness(name: role.name, isClusterRole: role.kind == .clusterRole, rules: roles.rules[number])
      if let known = first[likeness] { return known }
      first[likeness] = Int32(number)
      return Int32(number)
    }
  }
}
