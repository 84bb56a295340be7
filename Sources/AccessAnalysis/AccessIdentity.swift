import AccessModel

/// The identity of a request's sender: a user name and groups.
package struct AccessIdentity: Sendable, Hashable {
  /// The user name, `system:serviceaccount:NAMESPACE:NAME` for a ServiceAccount; nil if only groups are given.
  package let user: Name?
  package let groups: [Name]

  /// Exactly this user and these groups, as in a SubjectAccessReview; no groups are added.
  package init(user: Name?, groups: [Name]) {
    self.user = user
    self.groups = groups
  }

  /// Whether the API server allows it everything, regardless of bindings.
  package var isMaster: Bool { groups.contains(AccessIdentity.masters) }

  /// The group that Kubernetes' privileged-group authorizer always allows.
  package static let masters: Name = "system:masters"
  static let authenticated: Name = "system:authenticated"
  /// The groups of everyone: those who signed in, and those who did not.
  static let everyone: Set<Name> = [authenticated, "system:unauthenticated"]

  /// The user that everyone is who does not sign in.
  static let anonymous: Name = "system:anonymous"
  private static let serviceAccounts: Name = "system:serviceaccounts"
  private static let serviceAccountsPrefix = "system:serviceaccounts:"
  private static let serviceAccountPrefix = "system:serviceaccount:"
}

extension AccessIdentity {
  /// The identity of a subject that signs in, with the groups that the API server adds.
  ///
  /// - A user gets `groups` and `system:authenticated`; `system:anonymous` gets `system:unauthenticated` instead. A
  ///   user name in the form of a ServiceAccount's is that ServiceAccount.
  /// - A ServiceAccount gets `system:serviceaccounts`, its namespace's group and `system:authenticated`, and nothing
  ///   else: tokens of ServiceAccounts carry no further groups.
  /// - A group stands for any member of it: no user, that group, and the groups that every member has, which are
  ///   `system:authenticated`, and `system:serviceaccounts` for a namespace's ServiceAccounts.
  package init(_ subject: Subject, groups: [Name] = []) {
    switch subject.kind {
    case .user: self = .user(subject.name, groups: groups)
    case .group: self = .group(subject.name)
    case .serviceAccount: self = .serviceAccount(subject.name, namespace: subject.namespace ?? "")
    }
  }

  private static func user(_ name: Name, groups: [Name]) -> AccessIdentity {
    if name == anonymous { return AccessIdentity(user: name, groups: ["system:unauthenticated"]) }
    if name.text.utf8.starts(with: serviceAccountPrefix.utf8) {
      let rest = name.text.utf8.dropFirst(serviceAccountPrefix.utf8.count)
      let parts = rest.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).compactMap { String($0) }
      if parts.count == 2 { return serviceAccount(Name(parts[1]), namespace: Name(parts[0])) }
    }
    return AccessIdentity(user: name, groups: groups.contains(authenticated) ? groups : groups + [authenticated])
  }

  private static func group(_ name: Name) -> AccessIdentity {
    if name == authenticated || name == "system:unauthenticated" { return AccessIdentity(user: nil, groups: [name]) }
    let isOfServiceAccounts = name.text.utf8.starts(with: serviceAccountsPrefix.utf8)
    return AccessIdentity(user: nil, groups: [name] + (isOfServiceAccounts ? [serviceAccounts] : []) + [authenticated])
  }

  private static func serviceAccount(_ name: Name, namespace: Name) -> AccessIdentity {
    AccessIdentity(
      user: Name("\(serviceAccountPrefix)\(namespace.text):\(name.text)"),
      groups: [serviceAccounts, Name(serviceAccountsPrefix + namespace.text), authenticated])
  }
}

extension AccessIdentity {
  /// The subjects that match this identity in a binding.
  ///
  /// The user name of a ServiceAccount is split at each colon, because `serviceaccount.MatchesUsername` accepts any
  /// split.
  var subjects: [Subject] {
    var subjects = groups.map { Subject(kind: .group, name: $0) }
    guard let user else { return subjects }
    subjects.append(Subject(kind: .user, name: user))
    guard user.text.utf8.starts(with: AccessIdentity.serviceAccountPrefix.utf8) else { return subjects }
    let rest = user.text.utf8.dropFirst(AccessIdentity.serviceAccountPrefix.utf8.count)
    for colon in rest.indices where rest[colon] == UInt8(ascii: ":") && colon > rest.startIndex {
      guard let namespace = String(rest[..<colon]), let name = String(rest[rest.index(after: colon)...]) else {
        continue
      }
      subjects.append(Subject(kind: .serviceAccount, name: Name(name), namespace: Name(namespace)))
    }
    return subjects
  }
}
