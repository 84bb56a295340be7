import AccessModel

/// The principals that a deny assignment names: whom it denies, or excludes from being denied.
///
/// Azure is told an object ID and the groups of a token, so a principal is one of them by its own ID or by that of a group
/// that its token carries, and by nothing else that a directory may know.
struct PrincipalSet: Sendable {
  let isEveryone: Bool
  /// The principals by their own IDs, but for groups that no token carries.
  private let named: Set<ObjectID>
  /// Those of them that are groups of which it is not known whether tokens carry them.
  private let uncertain: Set<ObjectID>
  /// The principals, and whoever is in one of the groups, groups too.
  private let objects: Set<ObjectID>
  /// The groups among them, and below them, whose members were not read.
  let unread: [ObjectID]
  /// Whether it names people whom the directory does not know.
  private let hasStrangers: Bool

  init(_ principals: [DenyAssignment.Principal], _ memberships: Memberships) {
    let directory = memberships.directory
    var named: Set<ObjectID> = []
    var uncertain: Set<ObjectID> = []
    var objects: Set<ObjectID> = []
    var unread: [ObjectID] = []
    for principal in principals where !principal.isEveryone {
      if principal.type == .foreignGroup || directory.isUnknown(principal) {
        // Who is behind it, nobody tells.
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
    hasStrangers = principals.contains { $0.type.mayBePerson && directory.user($0.id) == nil }
    isEveryone = principals.contains(where: \.isEveryone)
    self.objects = objects
    self.unread = unread
  }

  /// Whether there may be others in it than are known.
  var isOpen: Bool { !unread.isEmpty || !uncertain.isEmpty }

  /// Whether it can contain an object, or whoever is in it: a quick look before a principal's groups are looked up.
  func mayContain(_ id: ObjectID) -> Bool { isEveryone || !unread.isEmpty || objects.contains(id) }

  /// Whether a principal is one of them; nil where that is not known.
  func contains(_ principal: AzurePrincipal) -> Bool? {
    if isEveryone { return true }
    if case .known(let id) = principal.identity, named.contains(id) { return true }
    let groups = principal.groups.filter(named.contains)
    // A request's own groups came in its token.
    if groups.contains(where: { principal.areGroupsComplete || !uncertain.contains($0) }) { return true }
    if !groups.isEmpty || (principal.identity == .unknown && hasStrangers) { return nil }
    return principal.areGroupsComplete || unread.isEmpty ? false : nil
  }
}

extension Directory {
  /// Whether a principal may be a group of which nothing is known, as nothing says what it is.
  fileprivate func isUnknown(_ principal: DenyAssignment.Principal) -> Bool {
    guard case .other = principal.type else { return false }
    return group(principal.id) == nil && user(principal.id) == nil && servicePrincipal(principal.id) == nil
      && members[principal.id] == nil
  }
}
