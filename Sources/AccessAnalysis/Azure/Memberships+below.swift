import AccessModel

extension Memberships {
  /// Every object in a group, including groups, and the groups whose members were not read.
  func below(_ group: ObjectID) -> (objects: Set<ObjectID>, unread: [ObjectID]) {
    var objects: Set<ObjectID> = [group]
    var unread: [ObjectID] = []
    var pending = [group]
    while let next = pending.popLast() {
      guard let members = directory.members(of: next) else {
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

  /// Some objects, and everyone and everything in those of them that are groups.
  func below(all ids: some Sequence<ObjectID>) -> Set<ObjectID> {
    var objects: Set<ObjectID> = []
    var pending: [ObjectID] = []
    for id in ids where objects.insert(id).inserted { pending.append(id) }
    while let next = pending.popLast() {
      for member in directory.members(of: next) ?? [] {
        switch member {
        case .user(let id), .servicePrincipal(let id): objects.insert(id)
        case .group(let id): if objects.insert(id).inserted { pending.append(id) }
        case .other: break
        }
      }
    }
    return objects
  }

  /// Whether the members of a group, or of a group in it, were not read.
  func hasUnread(_ group: ObjectID) -> Bool {
    var seen: Set<ObjectID> = [group]
    var pending = [group]
    while let next = pending.popLast() {
      guard let members = directory.members(of: next) else { return true }
      for case .group(let id) in members where seen.insert(id).inserted { pending.append(id) }
    }
    return false
  }
}
