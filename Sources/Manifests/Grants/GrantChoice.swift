import AccessModel

/// Resolves what was typed to what it means, or says which candidates there are.
package enum GrantChoice {
  /// A group by object ID in any case, by its display name, or as lists show it.
  package static func group(_ typed: String, in snapshot: Snapshot) throws(GrantRefusal) -> GrantRequest.Grantee {
    let directory = snapshot.directory
    if let id = ObjectID(typed) {
      return GrantRequest.Grantee(id: id, displayName: directory.group(id)?.displayName)
    }
    let found = directory.groups(typed: typed)
    if found.count == 1 { return GrantRequest.Grantee(found[0]) }
    if found.count > 1 {
      let candidates = found.map { "\($0.displayName) \($0.id)" }.joined(separator: ", ")
      throw GrantRefusal("“\(typed)” can mean \(found.count) groups: \(candidates). Give the object ID.")
    }
    if let gap = snapshot.gaps(in: [.groups]).first {
      throw GrantRefusal("The group “\(typed)” cannot be looked up: \(gap.reason). Give its object ID.")
    }
    let folded = Name(typed).foldingASCIICase.text
    let near = directory.groups.filter {
      Name($0.displayName).foldingASCIICase.text.contains(folded) || $0.mailNickname == typed
    }
    let candidates = near.prefix(5).map { "\($0.displayName) (\($0.id))" }.joined(separator: ", ")
    let hint = near.isEmpty ? "" : " Did you mean \(candidates)?"
    throw GrantRefusal("No group is called “\(typed)”, and it is no object ID.\(hint)")
  }

  /// A role by `role/NAME`, `clusterrole/NAME`, or a bare name that only one kind has in these scopes.
  package static func role(
    _ typed: String, scopes: [Scope], in snapshot: Snapshot
  ) throws(GrantRefusal) -> RoleReference {
    if let slash = typed.firstIndex(of: "/") {
      let name = Name(String(typed[typed.index(after: slash)...]))
      switch typed[..<slash].lowercased() {
      case "role", "roles": return RoleReference(kind: .role, name: name)
      case "clusterrole", "clusterroles": return RoleReference(kind: .clusterRole, name: name)
      default: throw GrantRefusal("“\(typed)” is no role: say NAME, role/NAME or clusterrole/NAME.")
      }
    }
    guard !typed.isEmpty else { throw GrantRefusal("The role is empty: say NAME, role/NAME or clusterrole/NAME.") }
    let name = Name(typed)
    let isClusterRole = snapshot.role(named: name, in: .cluster) != nil
    let isRole = scopes.contains { $0 != .cluster && snapshot.role(named: name, in: $0) != nil }
    switch (isRole, isClusterRole) {
    case (true, true):
      throw GrantRefusal("“\(typed)” is both a Role and a ClusterRole: say role/\(typed) or clusterrole/\(typed).")
    case (true, false): return RoleReference(kind: .role, name: name)
    case (false, true): return RoleReference(kind: .clusterRole, name: name)
    case (false, false):
      if ["view", "edit", "admin", "cluster-admin"].contains(name), !snapshot.gaps(in: [.clusterRoles]).isEmpty {
        return RoleReference(kind: .clusterRole, name: name)
      }
      if let gap = snapshot.gaps(in: [.roles, .clusterRoles]).first {
        throw GrantRefusal(
          "Which kind of role “\(typed)” is cannot be looked up: \(gap.reason). "
            + "Say role/\(typed) or clusterrole/\(typed).")
      }
      throw GrantRefusal("There is no Role or ClusterRole “\(typed)” here.\(nearRoles(typed, in: snapshot))")
    }
  }

  private static func nearRoles(_ typed: String, in snapshot: Snapshot) -> String {
    let near = snapshot.roles.filter { $0.name.text.contains(typed) || typed.contains($0.name.text) }
      .map { $0.kind == .role ? "role/\($0.name) in \($0.scope.namespace ?? "")" : "clusterrole/\($0.name)" }
    return near.isEmpty ? "" : " Did you mean " + near.prefix(5).joined(separator: ", ") + "?"
  }
}
