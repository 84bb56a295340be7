/// The known Entra objects and direct memberships, with the date they were read.
package final class Directory: Sendable {
  /// A direct member of a group.
  package enum Member: Sendable, Hashable {
    case user(ObjectID)
    case group(ObjectID)
    case servicePrincipal(ObjectID)
    /// A device, a contact or any other kind that never signs in to a cluster.
    case other(String)
  }

  package let groups: [Group]
  package let users: [User]
  package let servicePrincipals: [ServicePrincipal]
  /// Direct members by group; the members of a group that is not a key were not read.
  package let members: [ObjectID: [Member]]
  /// Those who could become direct members by activating an eligibility (Privileged Identity Management), by group; nil
  /// if eligibilities were not read.
  package let eligible: [ObjectID: [Member]]?
  /// Whether `groups` has all groups of the tenant, so that any other group no longer exists.
  package let isWhole: Bool
  /// The groups that do not exist, according to Entra.
  package let absentGroups: Set<ObjectID>
  /// When the oldest part was read; nil if unknown.
  package let readAt: Timestamp?

  private let groupPositions: [ObjectID: Int]
  private let userPositions: [ObjectID: Int]
  private let principalNamePositions: [Name: Int]
  private let mailPositions: [Name: Int]
  private let servicePrincipalPositions: [ObjectID: Int]
  private let groupsByName: Lazily<[Name: [Int]]>
  private let groupsByNickname: Lazily<[Name: [Int]]>
  private let groupLabels: Labels
  private let userLabels: Labels
  private let servicePrincipalLabels: Labels

  /// If two objects have the same object ID, the first counts.
  package init(
    groups: [Group] = [], users: [User] = [], servicePrincipals: [ServicePrincipal] = [],
    members: [ObjectID: [Member]] = [:], eligible: [ObjectID: [Member]]? = nil, isWhole: Bool = false,
    absentGroups: Set<ObjectID> = [], readAt: Timestamp? = nil
  ) {
    let first = { (first: Int, _: Int) in first }
    groupPositions = Dictionary(zip(groups.map(\.id), groups.indices), uniquingKeysWith: first)
    userPositions = Dictionary(zip(users.map(\.id), users.indices), uniquingKeysWith: first)
    principalNamePositions = Dictionary(
      zip(users.map { $0.userPrincipalName.foldingASCIICase }, users.indices), uniquingKeysWith: first)
    mailPositions = Dictionary(
      users.enumerated().lazy.compactMap { number, user in user.mail.map { (Name($0).foldingASCIICase, number) } },
      uniquingKeysWith: first)
    servicePrincipalPositions = Dictionary(
      zip(servicePrincipals.map(\.id), servicePrincipals.indices), uniquingKeysWith: first)
    groupsByName = Lazily { Dictionary(grouping: groups.indices) { Name(groups[$0].displayName) } }
    groupsByNickname = Lazily {
      Dictionary(grouping: groups.indices.filter { groups[$0].mailNickname != nil }) {
        Name(groups[$0].mailNickname ?? "")
      }
    }
    groupLabels = Labels(groups.map(\.displayName), short: { groups[$0].id.short }, full: { groups[$0].id.description })
    userLabels = Labels(
      users.map(\.displayName), short: { users[$0].userPrincipalName.text }, full: { users[$0].id.description })
    servicePrincipalLabels = Labels(
      servicePrincipals.map(\.displayName), short: { servicePrincipals[$0].id.short },
      full: { servicePrincipals[$0].id.description })
    self.groups = groups
    self.users = users
    self.servicePrincipals = servicePrincipals
    self.members = members
    self.eligible = eligible
    self.isWhole = isWhole
    self.absentGroups = absentGroups
    self.readAt = readAt
  }

  /// The group with an object ID; nil if the directory does not know it.
  package func group(_ id: ObjectID) -> Group? { groupPositions[id].map { groups[$0] } }

  /// Whether the group is known to no longer exist: it gives nobody access, even if a binding names it.
  package func isAbsent(_ group: ObjectID) -> Bool {
    absentGroups.contains(group) || isWhole && groupPositions[group] == nil
  }

  /// The direct members of a group; nil if they were not read.
  package func members(of group: ObjectID) -> [Member]? { isAbsent(group) ? [] : members[group] }

  /// The user with an object ID; nil if the directory does not know it.
  package func user(_ id: ObjectID) -> User? { userPositions[id].map { users[$0] } }

  /// The user with a user principal name, which Entra compares ignoring ASCII case.
  package func user(principalName: Name) -> User? {
    principalNamePositions[principalName.foldingASCIICase].map { users[$0] }
  }

  /// The first user with a mail address, ignoring ASCII case.
  package func user(mail: String) -> User? {
    mailPositions[Name(mail).foldingASCIICase].map { users[$0] }
  }

  /// The service principal with an object ID; nil if the directory does not know it.
  package func servicePrincipal(_ id: ObjectID) -> ServicePrincipal? {
    servicePrincipalPositions[id].map { servicePrincipals[$0] }
  }

  /// The label of a group in lists: its display name, with part of its object ID if the name is ambiguous.
  package func label(of group: Group) -> String {
    groupPositions[group.id].map { groupLabels.label(group.displayName, at: $0) } ?? group.displayName
  }

  /// The label of a user in lists: the display name, with the user principal name if the display name is ambiguous.
  package func label(of user: User) -> String {
    userPositions[user.id].map { userLabels.label(user.displayName, at: $0) } ?? user.displayName
  }

  /// The label of a service principal in lists, made like that of a group; one that is known only by its object ID is
  /// called so.
  package func label(of principal: ServicePrincipal) -> String {
    if principal.displayName == principal.id.description { return principal.displayName }
    return servicePrincipalPositions[principal.id].map { servicePrincipalLabels.label(principal.displayName, at: $0) }
      ?? principal.displayName
  }

  /// Whether a name that is not the object ID of a group looks like the name of a group.
  package func isLikeGroup(_ name: Name) -> Bool { groupLabels.isTaken(name.text) }

  /// Whether a name that is not a user principal name looks like the display name of a user.
  package func isLikeUser(_ name: Name) -> Bool { userLabels.isTaken(name.text) }

  /// The label in lists of the object with an object ID; nil if there is none.
  package func label(of id: ObjectID) -> String? {
    if let position = groupPositions[id] { return groupLabels.label(groups[position].displayName, at: position) }
    if let position = userPositions[id] { return userLabels.label(users[position].displayName, at: position) }
    return servicePrincipalPositions[id].map { label(of: servicePrincipals[$0]) }
  }

  /// The groups with exactly that mail nickname, in the order they were read.
  package func groups(mailNickname: String) -> [Group] {
    (groupsByNickname.value[Name(mailNickname)] ?? []).map { groups[$0] }
  }

  /// The groups with exactly that display name, in the order they were read.
  package func groups(named displayName: String) -> [Group] {
    (groupsByName.value[Name(displayName)] ?? []).map { groups[$0] }
  }
}
