import AccessModel

extension Memberships {
  /// A member of a group, and how it is one.
  package struct ReachedMember: Sendable, Hashable {
    package let member: Directory.Member
    /// The groups on the way, from the group in question to the one with the member as a direct member.
    package let path: [ObjectID]
  }

  /// The direct and transitive members of a group.
  package struct TransitiveMembers: Sendable {
    /// All members that are not groups, each once by the shortest way, nearest first.
    package fileprivate(set) var members: [ReachedMember] = []
    /// The groups on the way whose members were not read, and that may therefore have more.
    package fileprivate(set) var unread: [ObjectID] = []
    /// The way to each group found, starting with the group in question.
    package fileprivate(set) var groups: [[ObjectID]] = []
  }

  /// Returns the direct and transitive members of `group`, even if groups form a cycle.
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
          found.members.append(ReachedMember(member: member, path: path))
        }
      }
    }
    found.groups = pending
    return found
  }

  /// Returns who could join one of some groups by activating an eligibility, each once.
  ///
  /// - Parameter groups: The ways to the groups, as in `TransitiveMembers.groups`.
  package func eligible(for groups: [[ObjectID]]) -> [ReachedMember] {
    guard let eligible = directory.eligible else { return [] }
    var seen: Set<Directory.Member> = []
    return groups.flatMap { path in
      (path.last.flatMap { eligible[$0] } ?? []).filter { seen.insert($0).inserted }
        .flatMap { member -> [ReachedMember] in
          guard case .group(let nested) = member else { return [ReachedMember(member: member, path: path)] }
          return transitiveMembers(of: nested).members.map { ReachedMember(member: $0.member, path: path + $0.path) }
        }
    }
  }
}
