import AccessModel

/// The groups whose members two directories know differently, and whom that concerns.
struct OtherMembers {
  /// Those with other direct members, and those that tokens carry on one side only; sorted.
  let groups: [ObjectID]
  /// The groups in them on one side, at any depth.
  private(set) var nested: Set<ObjectID> = []

  init(_ before: Memberships, _ after: Memberships) {
    let (old, new) = (before.directory, after.directory)
    let all = Set(old.members.keys).union(new.members.keys).union(old.groups.map(\.id)).union(new.groups.map(\.id))
    groups = all.filter { group in
      before.reachesTokens(group) != after.reachesTokens(group)
        || old.members(of: group).map(Set.init) != new.members(of: group).map(Set.init)
    }.sorted()
    for memberships in [before, after] {
      for group in groups { nested.formUnion(memberships.transitiveMembers(of: group).groups.compactMap(\.last)) }
    }
  }
}
