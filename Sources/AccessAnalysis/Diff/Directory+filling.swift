import AccessModel

extension Directory {
  /// The directory with what only the other one knows: members of groups that were not read here, and names.
  ///
  /// - Returns: Also the groups whose members are taken from the other directory.
  func filled(from other: Directory) -> (directory: Directory, groups: [ObjectID]) {
    let unread = other.members.keys.filter { self.members(of: $0) == nil }.sorted()
    let newGroups = other.groups.filter { group($0.id) == nil && !isAbsent($0.id) }
    let newUsers = other.users.filter { user($0.id) == nil }
    let newPrincipals = other.servicePrincipals.filter { servicePrincipal($0.id) == nil }
    if unread.isEmpty && newGroups.isEmpty && newUsers.isEmpty && newPrincipals.isEmpty { return (self, []) }
    var members = members
    for group in unread { members[group] = other.members[group] }
    let filled = Directory(
      groups: groups + newGroups, users: users + newUsers, servicePrincipals: servicePrincipals + newPrincipals,
      members: members, eligible: eligible, isWhole: isWhole, absentGroups: absentGroups, readAt: readAt)
    return (filled, unread)
  }
}
