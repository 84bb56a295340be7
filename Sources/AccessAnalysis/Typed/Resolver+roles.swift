import AccessModel

extension Resolver {
  /// Resolves a role to grant: `role/NAME`, `clusterrole/NAME`, or a bare name that only one kind has in these scopes.
  ///
  /// A name with a kind is not looked up.
  package func role(_ typed: String, in scopes: [Scope]) throws(Refusal) -> RoleReference {
    if let role = try Resolver.qualifiedRole(typed) { return role }
    guard !typed.isEmpty else { throw Refusal(nil, "The role is empty: \(Resolver.roleForms)") }
    let name = Name(typed)
    let isClusterRole = snapshot.role(named: name, in: .cluster) != nil
    let isRole = scopes.contains { $0 != .cluster && snapshot.role(named: name, in: $0) != nil }
    switch (isRole, isClusterRole) {
    case (true, true):
      throw Refusal(typed, "both a Role and a ClusterRole", nearest: ["role/\(typed)", "clusterrole/\(typed)"])
    case (true, false): return RoleReference(kind: .role, name: name)
    case (false, true): return RoleReference(kind: .clusterRole, name: name)
    case (false, false):
      if Role.defaultNames.contains(name), !snapshot.gaps(in: [.clusterRoles]).isEmpty {
        return RoleReference(kind: .clusterRole, name: name)
      }
      if let gap = snapshot.gaps(in: [.roles, .clusterRoles]).first {
        throw Refusal(
          typed, "whether it is a Role or a ClusterRole cannot be looked up, as \(gap.reason)",
          nearest: ["role/\(typed)", "clusterrole/\(typed)"])
      }
      throw Refusal(typed, "no such Role or ClusterRole", nearest: nearRoles(name))
    }
  }

  /// The roles with a typed name that bindings refer to, whether or not the roles exist.
  package func boundRoles(_ typed: String) throws(Refusal) -> Set<RoleReference> {
    let qualified = try Resolver.qualifiedRole(typed)
    let fits = { (role: RoleReference) in qualified.map { role == $0 } ?? (role.name == Name(typed)) }
    let bound = Set(snapshot.bindings.lazy.map(\.role).filter(fits))
    let isKnown = snapshot.roles.contains { fits(RoleReference(kind: $0.kind, name: $0.name)) }
    let isDefault = Role.defaultNames.contains { fits(RoleReference(kind: .clusterRole, name: $0)) }
    guard !bound.isEmpty || isKnown || isDefault || !snapshot.gaps(in: [.roles, .clusterRoles]).isEmpty else {
      throw Refusal(typed, "no such Role or ClusterRole", nearest: nearRoles(qualified?.name ?? Name(typed)))
    }
    return bound
  }

  /// The roles with similar names, each with its kind.
  ///
  /// - Parameter kind: The kind to include; nil for both.
  package func nearRoles(_ name: Name, kind: RoleKind? = nil) -> [String] {
    let roles = snapshot.roles.filter { kind == nil || $0.kind == kind }
    return NearNames.of(
      name.text,
      among: roles.map { role in
        let place = role.scope.namespace.map { " in \($0)" } ?? ""
        return NearNames.Candidate(role.name.text, spelling: "\(role.kind.word)/\(role.name)\(place)")
      })
  }

  /// The role typed with its kind; nil for a bare name.
  private static func qualifiedRole(_ typed: String) throws(Refusal) -> RoleReference? {
    guard let slash = typed.firstIndex(of: "/") else { return nil }
    let name = Name(String(typed[typed.index(after: slash)...]))
    switch Name(String(typed[..<slash])).foldingASCIICase {
    case "role", "roles": return RoleReference(kind: .role, name: name)
    case "clusterrole", "clusterroles": return RoleReference(kind: .clusterRole, name: name)
    default: throw Refusal(typed, "not a role: \(roleForms)")
    }
  }

  private static let roleForms = "use NAME, role/NAME or clusterrole/NAME"
}

extension RoleKind {
  /// The kind as typed before the slash.
  fileprivate var word: String { Name(rawValue).foldingASCIICase.text }
}
