import AccessModel

/// The memberships in Entra groups, including nested groups; computed once per directory.
package final class Memberships: Sendable {
  /// A group that a member belongs to.
  package struct Reached: Sendable, Hashable {
    package let group: ObjectID
    /// The group through which it is inherited; nil for a direct membership.
    package let through: ObjectID?
  }

  let directory: Directory
  private let groupsOfMember: [Directory.Member: [ObjectID]]
  /// The groups that are members of groups, sorted by object ID.
  let nestedGroups: [ObjectID]
  /// The number of groups that have groups as members.
  private let containers: Int

  package init(_ directory: Directory) {
    var groupsOfMember: [Directory.Member: [ObjectID]] = [:]
    // Sorted by object ID, so that the same one of two ways into a group is always chosen.
    for group in directory.members.keys.sorted() {
      for member in directory.members(of: group) ?? [] { groupsOfMember[member, default: []].append(group) }
    }
    self.directory = directory
    nestedGroups = groupsOfMember.keys.compactMap { if case .group(let id) = $0 { id } else { nil } }.sorted()
    containers = Set(nestedGroups.flatMap { groupsOfMember[.group($0)] ?? [] }).count
    self.groupsOfMember = groupsOfMember
  }

  /// Whether a member may be in so many groups: beyond its own, only groups that have groups as members count.
  func mayReach(_ count: Int, _ member: Directory.Member) -> Bool {
    (groupsOfMember[member]?.count ?? 0) + containers >= count
  }

  /// The groups that a member belongs to, each once, nearest first, even if groups form a cycle.
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

  /// The number of groups named by bindings, groups or the cluster's profile whose members were not read.
  package func unreadGroups(of snapshot: Snapshot) -> Int {
    let bound = snapshot.index.subjects.lazy.filter { $0.kind == .group }.compactMap(\.objectID)
    return Set(bound).union(nestedGroups).union(snapshot.profile?.adminGroups ?? []).count {
      directory.members(of: $0) == nil
    }
  }
}
