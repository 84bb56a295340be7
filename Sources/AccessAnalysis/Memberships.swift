import AccessModel

/// Who belongs to which Entra groups, through groups in groups; made once for a directory.
package struct Memberships: Sendable {
  /// A group that somebody belongs to.
  package struct Reached: Sendable, Hashable {
    package let group: ObjectID
    /// The member group through which it is reached; nil for a direct membership.
    package let through: ObjectID?
  }

  let directory: Directory
  private let groupsOfMember: [Directory.Member: [ObjectID]]

  package init(_ directory: Directory) {
    var groupsOfMember: [Directory.Member: [ObjectID]] = [:]
    // In the order of object IDs, so that of two ways into a group the same one is always told.
    for group in directory.members.keys.sorted() {
      for member in directory.members(of: group) ?? [] { groupsOfMember[member, default: []].append(group) }
    }
    self.directory = directory
    self.groupsOfMember = groupsOfMember
  }

  /// Every group that a member belongs to, the nearest first and each once, whatever cycles there are.
  package func groups(of member: Directory.Member) -> [Reached] {
    var reached = (groupsOfMember[member] ?? []).map { Reached(group: $0, through: nil) }
    var seen = Set(reached.map(\.group))
    if case .group(let own) = member { seen.insert(own) }
    var next = 0
    while next < reached.count {
      let through = reached[next].group
      next += 1
      for group in groupsOfMember[.group(through)] ?? [] where seen.insert(group).inserted {
        reached.append(Reached(group: group, through: through))
      }
    }
    return reached
  }

  /// How many groups that bindings, groups or the cluster's profile name have members that were not read.
  package func unreadGroups(of snapshot: Snapshot) -> Int {
    let bound = snapshot.index.subjects.lazy.filter { $0.kind == .group }.compactMap(\.objectID)
    let nested = groupsOfMember.keys.lazy.compactMap { member -> ObjectID? in
      if case .group(let id) = member { id } else { nil }
    }
    return Set(bound).union(nested).union(snapshot.profile?.adminGroups ?? []).count {
      directory.members(of: $0) == nil
    }
  }
}
