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
  /// Direct members by group; a group that is no key here has memberships that were not read.
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
  private let sharedNames: Set<Name>
  private let sharedUserNames: Set<Name>

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
      zip(users.map { Directory.folded($0.userPrincipalName) }, users.indices), uniquingKeysWith: first)
    mailPositions = Dictionary(
      users.enumerated().lazy.compactMap { number, user in user.mail.map { (Directory.folded(Name($0)), number) } },
      uniquingKeysWith: first)
    servicePrincipalPositions = Dictionary(
      zip(servicePrincipals.map(\.id), servicePrincipals.indices), uniquingKeysWith: first)
    sharedNames = Directory.repeated(groups.lazy.map(\.displayName))
    sharedUserNames = Directory.repeated(users.lazy.map(\.displayName))
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
    principalNamePositions[Directory.folded(principalName)].map { users[$0] }
  }

  /// The first user of that mail address, in any case.
  package func user(mail: String) -> User? {
    mailPositions[Directory.folded(Name(mail))].map { users[$0] }
  }

  /// The service principal of that object ID, or nil where the directory does not know it.
  package func servicePrincipal(_ id: ObjectID) -> ServicePrincipal? {
    servicePrincipalPositions[id].map { servicePrincipals[$0] }
  }

  /// Whether another group has the same display name, so that the name alone does not tell which is meant.
  package func isNameShared(_ group: Group) -> Bool { sharedNames.contains(Name(group.displayName)) }

  /// Whether another user has the same display name.
  package func isNameShared(_ user: User) -> Bool { sharedUserNames.contains(Name(user.displayName)) }

  /// Every group of exactly that display name, in the order they were read.
  package func groups(named displayName: String) -> [Group] {
    groups.filter { Name($0.displayName) == Name(displayName) }
  }

  private static func repeated(_ names: some Sequence<String>) -> Set<Name> {
    var seen: Set<Name> = []
    return Set(names.lazy.map { Name($0) }.filter { !seen.insert($0).inserted })
  }

  private static func folded(_ name: Name) -> Name {
    let isFolded = name.text.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    return isFolded ? name : Name(name.text.lowercased())
  }
}
