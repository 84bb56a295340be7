import AccessModel

/// The identity of a request's sender for Azure: an object ID, and those of its groups.
package struct AzurePrincipal: Sendable, Hashable {
  package enum Identity: Sendable, Hashable {
    case known(ObjectID)
    /// A user of the tenant whose object ID is unknown.
    case unknown
    /// Any member of the groups.
    case anyMember
  }

  package let identity: Identity
  /// Transitive groups, as tokens carry them.
  package let groups: [ObjectID]
  /// Whether there are no other groups, as for those in a request. Groups from a directory have their own gaps.
  package let areGroupsComplete: Bool

  package init(_ identity: Identity, groups: [ObjectID], areGroupsComplete: Bool) {
    self.identity = identity
    self.groups = groups
    self.areGroupsComplete = areGroupsComplete
  }

  /// The sender of a request with these groups; nil if Azure is not asked: for service accounts, the system's own
  /// users, identities of other providers, and senders without an `oid`.
  ///
  /// - Parameter objectID: The `oid` of the request, by which alone the webhook identifies the sender.
  package init?(_ identity: AccessIdentity, objectID: ObjectID?) {
    guard let objectID, let user = identity.user, !user.isOutsideEntra, !identity.isMaster else { return nil }
    self.init(
      .known(objectID), groups: identity.groups.compactMap { ObjectID($0.text) }, areGroupsComplete: true)
  }

  /// The subject of a binding, with its groups in the directory; nil if Azure is not asked about it.
  package init?(_ subject: Subject, _ memberships: Memberships) {
    guard subject.kind != .serviceAccount, !subject.name.isOutsideEntra else { return nil }
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

  /// A user or service principal, with its groups in the directory.
  package init(_ id: ObjectID, _ memberships: Memberships) {
    let isPrincipal = memberships.directory.servicePrincipal(id) != nil
    let member: Directory.Member = isPrincipal ? .servicePrincipal(id) : .user(id)
    self.init(.known(id), groups: memberships.tokenGroups(of: member), areGroupsComplete: false)
  }
}
