import AccessModel

extension Memberships {
  /// Missing data about members of groups that could change what people hold; none if no group other than Kubernetes'
  /// own has access.
  package func gaps(of snapshot: Snapshot) -> [Gap] {
    let missing = Memberships.canMatter(in: snapshot) ? snapshot.gaps(in: [.members]) : []
    let unread = missing.isEmpty ? unreadGroups(of: snapshot) : 0
    return unread == 0
      ? missing : [Gap([.members], reason: "the members of \(counted(unread, "group", "groups")) were not read")]
  }

  private static func canMatter(in snapshot: Snapshot) -> Bool {
    snapshot.profile?.usesAzureRBAC == true || snapshot.profile?.adminGroups.isEmpty == false
      || snapshot.index.subjects.contains { $0.kind == .group && !$0.isSystem }
  }
}
