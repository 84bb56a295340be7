import AccessModel

/// Two snapshots prepared for a comparison: what only one of them knows of the tenant, and of roles that bindings refer to,
/// counts for both, as what was not read is no difference.
package struct ComparedSnapshots: Sendable {
  package let before: Snapshot
  package let after: Snapshot
  /// What each side takes from the other, as the reasons why its part of the answer may be wrong.
  let borrowed: (before: Borrowed, after: Borrowed)

  struct Borrowed: Sendable {
    let groups: [ObjectID]
    let roles: Int
  }

  package init(_ before: Snapshot, _ after: Snapshot) {
    (self.before, borrowed.before) = ComparedSnapshots.filled(before, from: after)
    (self.after, borrowed.after) = ComparedSnapshots.filled(after, from: before)
  }

  private static func filled(_ snapshot: Snapshot, from other: Snapshot) -> (Snapshot, Borrowed) {
    let (directory, groups) = snapshot.directory.filled(from: other.directory)
    let roles = roles(missingIn: snapshot, from: other)
    var contents = snapshot.contents
    contents.roles += roles
    let filled = Snapshot(
      contents: contents, directory: directory, title: snapshot.title, readAt: snapshot.readAt, gaps: snapshot.gaps,
      index: roles.isEmpty ? snapshot.index : nil, origins: snapshot.origins, sources: snapshot.sources,
      live: snapshot.live)
    return (filled, Borrowed(groups: groups, roles: roles.count))
  }

  /// The roles that bindings refer to, and that were not read although they may exist.
  private static func roles(missingIn snapshot: Snapshot, from other: Snapshot) -> [Role] {
    guard snapshot.hasUnreadRoles else { return [] }
    let index = snapshot.index
    let missing = Set(
      snapshot.bindings.indices.filter { index.roleOfBinding[$0] < 0 }.map { number in
        let binding = snapshot.bindings[number]
        return RoleIdentity(scope: binding.roleScope, name: binding.role.name)
      })
    return other.roles.filter { role in
      missing.contains(role.identity) && !snapshot.gaps(in: [role.kind == .role ? .roles : .clusterRoles]).isEmpty
    }
  }
}
