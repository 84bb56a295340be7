import AccessModel

extension Memberships {
  /// The identity of a member who signs in, with the groups that the token carries: only security groups.
  ///
  /// Nil for a group, and for members that cannot sign in. A user missing from the directory is identified by object
  /// ID.
  package func identity(of member: Directory.Member) -> AccessIdentity? {
    let name: Name
    switch member {
    case .user(let id): name = directory.user(id)?.kubernetesName ?? id.name
    case .servicePrincipal(let id): name = id.name
    case .group, .other: return nil
    }
    return AccessIdentity(Subject(kind: .user, name: name), groups: tokenGroups(of: member).map(\.name))
  }
}
