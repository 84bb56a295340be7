import AccessModel

extension Memberships {
  /// Somebody who belongs to a group.
  package struct Belonging: Sendable, Hashable {
    package let member: Directory.Member
    /// The groups on the way, from the one asked about to the one that holds the member directly.
    package let path: [ObjectID]
  }

  /// Who is behind a group.
  package struct Behind: Sendable {
    /// Everyone who is no group, once and by the shortest way, the nearest first.
    package fileprivate(set) var members: [Belonging] = []
    /// The groups on the way whose members were not read: there may be more.
    package fileprivate(set) var unread: [ObjectID] = []
  }

  /// Everyone who belongs to `group`, through groups in groups and round cycles.
  package func behind(_ group: ObjectID) -> Behind {
    var behind = Behind()
    var seenGroups: Set<ObjectID> = [group]
    var seenMembers: Set<Directory.Member> = []
    var pending = [[group]]
    var next = 0
    while next < pending.count {
      let path = pending[next]
      next += 1
      guard let last = path.last else { continue }
      guard let members = directory.members[last] else {
        behind.unread.append(last)
        continue
      }
      for member in members {
        if case .group(let nested) = member {
          if seenGroups.insert(nested).inserted { pending.append(path + [nested]) }
        } else if seenMembers.insert(member).inserted {
          behind.members.append(Belonging(member: member, path: path))
        }
      }
    }
    return behind
  }
}
