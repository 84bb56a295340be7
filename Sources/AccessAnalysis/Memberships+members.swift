import AccessModel

extension Memberships {
  /// Somebody who belongs to a group.
  package struct Belonging: Sendable, Hashable {
    package let member: Directory.Member
    /// The groups on the way, from the one asked about to the one that holds the member directly.
    package let path: [ObjectID]
  }

  /// The direct and transitive members of a group.
  package struct TransitiveMembers: Sendable {
    /// Everyone who is not a group, once and by the shortest way, the nearest first.
    package fileprivate(set) var members: [Belonging] = []
    /// The groups on the way whose members were not read: there may be more.
    package fileprivate(set) var unread: [ObjectID] = []
    /// The way to each group met, from the one asked about; that one first.
    package fileprivate(set) var groups: [[ObjectID]] = []
  }

  /// Everyone who belongs to `group`, through groups in groups and round cycles.
  package func transitiveMembers(of group: ObjectID) -> TransitiveMembers {
    var found = TransitiveMembers()
    var seenGroups: Set<ObjectID> = [group]
    var seenMembers: Set<Directory.Member> = []
    var pending = [[group]]
    var next = 0
    while next < pending.count {
      let path = pending[next]
      next += 1
      guard let last = path.last else { continue }
      guard let members = directory.members(of: last) else {
        found.unread.append(last)
        continue
      }
      for member in members {
        if case .group(let nested) = member {
          if seenGroups.insert(nested).inserted { pending.append(path + [nested]) }
        } else if seenMembers.insert(member).inserted {
          found.members.append(Belonging(member: member, path: path))
        }
      }
    }
    found.groups = pending
    return found
  }

  /// Who could join one of some groups by activating an eligibility, each once.
  ///
  /// - Parameter groups: The ways to them, as `TransitiveMembers.groups` has them.
  package func eligible(for groups: [[ObjectID]]) -> [Belonging] {
    guard let eligible = directory.eligible else { return [] }
    var seen: Set<Directory.Member> = []
    return groups.flatMap { path in
      (path.last.flatMap { eligible[$0] } ?? []).filter { seen.insert($0).inserted }
        .flatMap { member -> [Belonging] in
          guard case .group(let nested) = member else { return [Belonging(member: member, path: path)] }
          return transitiveMembers(of: nested).members.map { Belonging(member: $0.member, path: path + $0.path) }
        }
    }
  }
}
