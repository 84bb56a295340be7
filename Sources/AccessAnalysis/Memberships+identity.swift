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

  /// The subject of a binding as a member of groups; nil for service accounts and for what is
  /// none of Entra's.
  package func member(of subject: Subject) -> Directory.Member? {
    guard subject.kind != .serviceAccount, !subject.name.isOutsideEntra else { return nil }
    if subject.kind == .group { return subject.objectID.map { .group($0) } }
    // A guest, or a name in another case, is nobody whom the API server knows by that name.
    let named = directory.user(principalName: subject.name).flatMap { $0.kubernetesName == subject.name ? $0.id : nil }
    guard let id = subject.objectID ?? named else { return .other(subject.name.text) }
    return directory.servicePrincipal(id) == nil ? .user(id) : .servicePrincipal(id)
  }
}
