import AccessModel

/// The principals of a deny assignment, or those that it excludes.
///
/// Azure is given an object ID and the groups of a token. Therefore a principal matches by its own ID or by that of a
/// group that its token carries, and not by anything else in the directory.
struct PrincipalSet: Sendable {
  let isEveryone: Bool
  /// The IDs of the principals, without groups that no token carries.
  private let named: Set<ObjectID>
  /// The groups of which it is not known whether tokens carry them.
  private let uncertain: Set<ObjectID>
  /// The principals, and everything in the groups, including groups.
  private let objects: Set<ObjectID>
  /// The groups whose members were not read.
  let unread: [ObjectID]
  /// Whether there are people who are not in the directory.
  private let hasUnknownUsers: Bool

  init(_ principals: [DenyAssignment.Principal], _ memberships: Memberships) {
    let directory = memberships.directory
    var named: Set<ObjectID> = []
    var uncertain: Set<ObjectID> = []
    var objects: Set<ObjectID> = []
    var unread: [ObjectID] = []
    for principal in principals where !principal.isEveryone {
      if principal.type == .foreignGroup || directory.isUnknown(principal) {
        // The members of this principal cannot be determined.
        named.insert(principal.id)
        unread.append(principal.id)
        continue
      }
      let group = directory.group(principal.id)
      let isGroup = principal.type.isGroup || group != nil || directory.members[principal.id] != nil
      if isGroup && !memberships.reachesTokens(principal.id) { continue }
      named.insert(principal.id)
      objects.insert(principal.id)
      guard isGroup else { continue }
      if group?.isSecurityEnabled == nil { uncertain.insert(principal.id) }
      let below = memberships.below(principal.id)
      objects.formUnion(below.objects)
      unread += below.unread
    }
    self.named = named
    self.uncertain = uncertain
    hasUnknownUsers = principals.contains { $0.type.mayBePerson && directory.user($0.id) == nil }
    isEveryone = principals.contains(where: \.isEveryone)
    self.objects = objects
    self.unread = unread
  }

  /// Whether the set may have members that are not known.
  var isOpen: Bool { !unread.isEmpty || !uncertain.isEmpty }

  /// Whether the set may contain an object, or its members: a quick check before a principal's groups are looked up.
  func mayContain(_ id: ObjectID) -> Bool { isEveryone || !unread.isEmpty || objects.contains(id) }

  /// Whether the set contains a principal; nil if that is not known.
  func contains(_ principal: AzurePrincipal) -> Bool? {
    if isEveryone { return true }
    if case .known(let id) = principal.identity, named.contains(id) { return true }
    let groups = principal.groups.filter(named.contains)
    // A request's own groups came in its token.
    if groups.contains(where: { principal.areGroupsComplete || !uncertain.contains($0) }) { return true }
    if !groups.isEmpty || (principal.identity == .unknown && hasUnknownUsers) { return nil }
    return principal.areGroupsComplete || unread.isEmpty ? false : nil
  }
}

extension Directory {
  /// Whether a principal may be an unknown group, because its type is not given.
  fileprivate func isUnknown(_ principal: DenyAssignment.Principal) -> Bool {
    guard case .other = principal.type else { return false }
    return group(principal.id) == nil && user(principal.id) == nil && servicePrincipal(principal.id) == nil
      && members[principal.id] == nil
  }
}
