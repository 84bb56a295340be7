/// The Entra objects and direct memberships known, with the date they were read.
package struct Directory: Sendable {
  /// A direct member of a group.
  package enum Member: Sendable, Hashable {
    case user(ObjectID)
    case group(ObjectID)
    case servicePrincipal(ObjectID)
    /// A device, a contact or another kind that never signs in to a cluster.
    case other(String)
  }

  package let groups: [Group]
  package let users: [User]
  package let servicePrincipals: [ServicePrincipal]
  /// Direct members by group; a group that is not a key here has memberships that were not read.
  package let members: [ObjectID: [Member]]
  /// Who could become a direct member of which group by activating an eligibility (Privileged Identity Management);
  /// nil where that was not read.
  package let eligible: [ObjectID: [Member]]?
  /// Whether all groups of the tenant are among `groups`, so that one that is not exists no longer.
  package let isWhole: Bool
  /// Groups of which Entra said that they do not exist.
  package let absentGroups: Set<ObjectID>
  /// When the oldest of it was read; nil where that is not known.
  package let readAt: Timestamp?

  private let groupPositions: [ObjectID: Int]
  private let userPositions: [ObjectID: Int]
  private let principalNamePositions: [Name: Int]
  private let mailPositions: [Name: Int]
  private let servicePrincipalPositions: [ObjectID: Int]
  private let groupLabels: Labels
  private let userLabels: Labels
  private let servicePrincipalLabels: Labels

  /// Of two objects with one object ID the first counts.
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

  /// The group of that object ID, or nil where the directory does not know it.
  package func group(_ id: ObjectID) -> Group? { groupPositions[id].map { groups[$0] } }

  /// Whether the group is known to exist no longer: it reaches nobody, whatever names it.
  package func isAbsent(_ group: ObjectID) -> Bool {
    absentGroups.contains(group) || isWhole && groupPositions[group] == nil
  }

  /// The direct members of a group; nil where they were not read.
  package func members(of group: ObjectID) -> [Member]? { isAbsent(group) ? [] : members[group] }

  /// The user of that object ID, or nil where the directory does not know it.
  package func user(_ id: ObjectID) -> User? { userPositions[id].map { users[$0] } }

  /// The user of that user principal name; Entra compares them without regard to ASCII case.
  package func user(principalName: Name) -> User? {
    principalNamePositions[principalName.foldingASCIICase].map { users[$0] }
  }

  /// The first user of that mail address, in any ASCII case.
  package func user(mail: String) -> User? {
    mailPositions[Name(mail).foldingASCIICase].map { users[$0] }
  }

  /// The service principal of that object ID, or nil where the directory does not know it.
  package func servicePrincipal(_ id: ObjectID) -> ServicePrincipal? {
    servicePrincipalPositions[id].map { servicePrincipals[$0] }
  }

  /// What lists show for a group: its display name, with a part of its object ID where the name alone does not tell it
  /// apart.
  package func label(of group: Group) -> String {
    groupPositions[group.id].map { groupLabels.label(group.displayName, at: $0) } ?? group.displayName
  }

  /// What lists show for a user: the display name, with the user principal name where the name alone does not tell.
  package func label(of user: User) -> String {
    userPositions[user.id].map { userLabels.label(user.displayName, at: $0) } ?? user.displayName
  }

  /// What lists show for a service principal, as for a group.
  package func label(of principal: ServicePrincipal) -> String {
    servicePrincipalPositions[principal.id].map { servicePrincipalLabels.label(principal.displayName, at: $0) }
      ?? principal.displayName
  }

  /// Whether a name that is not a group's object ID looks like a group's.
  package func isLikeGroup(_ name: Name) -> Bool { groupLabels.isTaken(name.text) }

  /// Whether a name that is not a user's principal name looks like a user's display name.
  package func isLikeUser(_ name: Name) -> Bool { userLabels.isTaken(name.text) }

  /// What lists show for whatever has the object ID; nil where nothing has.
  package func label(of id: ObjectID) -> String? {
    if let position = groupPositions[id] { return groupLabels.label(groups[position].displayName, at: position) }
    if let position = userPositions[id] { return userLabels.label(users[position].displayName, at: position) }
    return servicePrincipalPositions[id].map { servicePrincipalLabels.label(servicePrincipals[$0].displayName, at: $0) }
  }

  /// Every group of exactly that display name, in the order they were read.
  package func groups(named displayName: String) -> [Group] {
    groups.filter { Name($0.displayName) == Name(displayName) }
  }
}
