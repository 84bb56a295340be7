import AccessModel

extension Memberships {
  /// How the cluster meets a member who signs in, with the groups that the token carries: security groups alone.
  ///
  /// Nil for a group, and for what never signs in. A user whom the directory does not list is known by object ID.
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
