import AccessModel

extension Memberships {
  /// The principal of an assignment as a member of groups.
  func member(_ id: ObjectID, _ type: PrincipalType) -> Directory.Member {
    if type.isGroup || directory.group(id) != nil { return .group(id) }
    return type == .servicePrincipal || directory.servicePrincipal(id) != nil ? .servicePrincipal(id) : .user(id)
  }

  /// The subject that a binding would name for the principal of an assignment: a user of the tenant by user principal
  /// name, all others by object ID.
  package func subject(_ id: ObjectID, _ type: PrincipalType) -> Subject {
    if case .group = member(id, type) { return Subject(kind: .group, name: id.name) }
    let user = directory.user(id).flatMap { $0.isGuest ? nil : $0 }
    return Subject(kind: .user, name: user?.userPrincipalName ?? id.name)
  }

  /// The object ID for the subject of a binding; nil for system subjects, identities of other providers, unknown names,
  /// and groups that no longer exist.
  func objectID(of subject: Subject) -> ObjectID? {
    guard subject.kind != .serviceAccount, !subject.name.isOutsideEntra else { return nil }
    if let id = subject.objectID, subject.kind == .group, directory.isAbsent(id) { return nil }
    return subject.objectID ?? (subject.kind == .user ? directory.user(principalName: subject.name)?.id : nil)
  }
}
