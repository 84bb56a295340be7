import AccessModel

/// Somebody as Azure knows a request's sender: an object ID, and those of the groups.
package struct AzurePrincipal: Sendable, Hashable {
  package enum Identity: Sendable, Hashable {
    case known(ObjectID)
    /// A person of the tenant whose object ID is not known.
    case unknown
    /// Any member of the groups.
    case anyMember
  }

  package let identity: Identity
  /// Transitively, as tokens carry them.
  package let groups: [ObjectID]
  /// Whether there are no other groups, as with those of a request; what a directory tells has its own gaps.
  package let areGroupsComplete: Bool

  package init(_ identity: Identity, groups: [ObjectID], areGroupsComplete: Bool) {
    self.identity = identity
    self.groups = groups
    self.areGroupsComplete = areGroupsComplete
  }

  /// The sender of a request that carried these groups; nil for whom Azure is not asked: service accounts, the
  /// system's own users, and whoever comes without an `oid`.
  ///
  /// - Parameter objectID: The `oid` that came with the request, by which alone the webhook knows who asks.
  package init?(_ identity: AccessIdentity, objectID: ObjectID?) {
    guard let objectID, let user = identity.user, !user.hasPrefix("system:"), !identity.isMaster else { return nil }
    self.init(
      .known(objectID), groups: identity.groups.compactMap { ObjectID($0.text) }, areGroupsComplete: true)
  }

  /// A subject of a binding, with the groups that the directory puts it in; nil for whom Azure is not asked.
  package init?(_ subject: Subject, _ memberships: Memberships) {
    guard subject.kind != .serviceAccount, !subject.name.hasPrefix("system:") else { return nil }
    let directory = memberships.directory
    if subject.kind == .group {
      guard let id = subject.objectID else { return nil }
      let own = memberships.reachesTokens(id) ? [id] : []
      self.init(.anyMember, groups: own + memberships.tokenGroups(of: .group(id)), areGroupsComplete: false)
    } else if let id = subject.objectID ?? directory.user(principalName: subject.name)?.id {
      self.init(id, memberships)
    } else {
      guard subject.name.text.utf8.contains(UInt8(ascii: "@")) else { return nil }
      self.init(.unknown, groups: [], areGroupsComplete: false)
    }
  }

  /// A user or service principal, with the groups that the directory puts it in.
  package init(_ id: ObjectID, _ memberships: Memberships) {
    let isPrincipal = memberships.directory.servicePrincipal(id) != nil
    let member: Directory.Member = isPrincipal ? .servicePrincipal(id) : .user(id)
    self.init(.known(id), groups: memberships.tokenGroups(of: member), areGroupsComplete: false)
  }
}
