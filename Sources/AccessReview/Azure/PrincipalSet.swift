import AccessModel

/// The principals that a deny assignment names, with everyone in the groups among them.
struct PrincipalSet: Sendable {
  /// The principals themselves.
  let named: [DenyAssignment.Principal]
  let isEveryone: Bool
  /// Them, and whoever is in one of the groups, groups too.
  private let objects: Set<ObjectID>
  /// The groups on the way whose members were not read.
  let unread: [ObjectID]
  /// Whether it names people whom the directory does not know.
  private let hasStrangers: Bool

  init(_ principals: [DenyAssignment.Principal], _ memberships: Memberships) {
    var objects = Set(principals.map(\.id))
    var unread: [ObjectID] = []
    for principal in principals where !principal.isEveryone {
      let isGroup = principal.type.isGroup || memberships.directory.group(principal.id) != nil
      guard isGroup || memberships.directory.members[principal.id] != nil else { continue }
      let below = memberships.below(principal.id)
      objects.formUnion(below.objects)
      unread += below.unread
    }
    named = principals
    hasStrangers = principals.contains { $0.type.mayBePerson && memberships.directory.user($0.id) == nil }
    isEveryone = principals.contains(where: \.isEveryone)
    self.objects = objects
    self.unread = unread
  }

  /// Whether it can contain an object, or whoever is in it: a quick look before a principal's groups are looked up.
  func mayContain(_ id: ObjectID) -> Bool { isEveryone || !unread.isEmpty || objects.contains(id) }

  /// Whether a principal is one of them; nil where that is not known.
  func contains(_ principal: AzurePrincipal) -> Bool? {
    if isEveryone || principal.groups.contains(where: objects.contains) { return true }
    switch principal.identity {
    case .known(let id) where objects.contains(id): return true
    case .unknown where hasStrangers: return nil
    default: return principal.areGroupsComplete || unread.isEmpty ? false : nil
    }
  }
}

extension Memberships {
  /// Every object in a group, groups too, and the groups whose members were not read.
  func below(_ group: ObjectID) -> (objects: Set<ObjectID>, unread: [ObjectID]) {
    var objects: Set<ObjectID> = [group]
    var unread: [ObjectID] = []
    var pending = [group]
    while let next = pending.popLast() {
      guard let members = directory.members[next] else {
        unread.append(next)
        continue
      }
      for member in members {
        switch member {
        case .user(let id), .servicePrincipal(let id): objects.insert(id)
        case .group(let id): if objects.insert(id).inserted { pending.append(id) }
        case .other: break
        }
      }
    }
    return (objects, unread)
  }

  /// Whether the members of a group, or of a group in it, were not read.
  func hasUnread(_ group: ObjectID) -> Bool {
    var seen: Set<ObjectID> = [group]
    var pending = [group]
    while let next = pending.popLast() {
      guard let members = directory.members[next] else { return true }
      for case .group(let id) in members where seen.insert(id).inserted { pending.append(id) }
    }
    return false
  }
}
