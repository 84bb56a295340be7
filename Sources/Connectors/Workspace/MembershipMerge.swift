import AccessModel

/// Puts the files about Entra together into one directory.
struct MembershipMerge {
  /// What could be activated; nil where no file tells it.
  var eligible: [Eligibilities.Membership]?
  /// Whether all groups of the tenant are among those listed.
  var isWhole = false
  /// Groups of which Entra said that they do not exist.
  private(set) var absentGroups: Set<ObjectID> = []
  private var members: [ObjectID: [Directory.Member]] = [:]
  /// The groups of which two files list different members.
  private var contradicted: [ObjectID] = []
  /// What lists tell, and what members of groups do, which is less.
  private var (groups, memberGroups) = (LatestObjects<Group>(), LatestObjects<Group>())
  private var (users, memberUsers) = (LatestObjects<User>(), LatestObjects<User>())
  private var (servicePrincipals, memberPrincipals) = (
    LatestObjects<ServicePrincipal>(), LatestObjects<ServicePrincipal>()
  )
  private var readAt: Timestamp?
  /// Where the members of each group were read.
  private var paths: [(group: ObjectID, path: String)] = []

  var hasGroups: Bool { !groups.objects.isEmpty }

  /// Adds lists of groups, users and service principals.
  mutating func add(_ objects: AzureObjects, _ file: SourceFile) {
    if !objects.groups.isEmpty || !objects.users.isEmpty { date(file) }
    groups.add(objects.groups, id: \.id)
    users.add(objects.users, id: \.id)
    servicePrincipals.add(objects.servicePrincipals, id: \.id)
  }

  /// Adds the members of one group.
  mutating func add(_ objects: AzureObjects, of group: ObjectID, _ file: SourceFile) {
    if let known = members.updateValue(objects.members, forKey: group), Set(known) != Set(objects.members),
      !contradicted.contains(group)
    {
      contradicted.append(group)
    }
    memberGroups.add(objects.groups, id: \.id)
    memberUsers.add(objects.users, id: \.id)
    memberPrincipals.add(objects.servicePrincipals, id: \.id)
    paths.append((group, file.path))
    date(file)
  }

  /// Notes that Entra has no such group.
  mutating func addAbsent(_ group: ObjectID, _ file: SourceFile) {
    absentGroups.insert(group)
    date(file)
  }

  /// The directory is as old as its oldest file.
  private mutating func date(_ file: SourceFile) {
    readAt = [readAt, file.modified].compactMap { $0 }.min()
  }

  /// The directory, and what its files tell differently.
  func directory() -> (directory: Directory, contradictions: [Gap]) {
    var (groups, users, principals) = (groups, users, servicePrincipals)
    groups.fill(memberGroups, id: \.id) { $0.displayName == $1.displayName }
    users.fill(memberUsers, id: \.id) {
      $0.userPrincipalName == $1.userPrincipalName && $0.displayName == $1.displayName
    }
    principals.fill(memberPrincipals, id: \.id) { $0.displayName == $1.displayName }
    let known = Set(groups.objects.map(\.id))
    var eligibleMembers: [ObjectID: [Directory.Member]] = [:]
    for membership in eligible ?? [] {
      eligibleMembers[membership.group, default: []].append(
        membership.member(isGroup: known.contains(membership.principal)))
    }
    let directory = Directory(
      groups: groups.objects, users: users.objects, servicePrincipals: principals.objects, members: members,
      eligible: eligible == nil ? nil : eligibleMembers, isWhole: isWhole && hasGroups, absentGroups: absentGroups,
      readAt: readAt)
    let contradictions =
      groups.contradicted.map { ("group \($0.displayName) (\($0.id))", Gap.Part.groups) }
      + users.contradicted.map { ("user \($0.userPrincipalName) (\($0.id))", Gap.Part.users) }
      + principals.contradicted.map { ("service principal \($0.displayName) (\($0.id))", Gap.Part.users) }
      + contradicted.map { ("members of group \(directory.group($0)?.displayName ?? "") (\($0))", Gap.Part.members) }
    return (directory, contradictions.map { Gap(definedTwice: $0.0, [$0.1]) })
  }

  /// What is to be said of files that fit no group.
  func notes(in directory: Directory) -> [String] {
    guard !directory.groups.isEmpty else { return [] }
    let strange = paths.filter { directory.group($0.group) == nil }
    let named = strange.prefix(5).map {
      "\($0.path) holds the members of \($0.group), a group that is not among the groups."
    }
    return named + (strange.count > 5 ? ["\(strange.count - 5) more files of members are of groups not known."] : [])
  }
}

extension Eligibilities.Membership {
  /// Who would become a member: Graph does not say what a principal is.
  fileprivate func member(isGroup: Bool) -> Directory.Member {
    if isGroup { return .group(principal) }
    return .user(principal)
  }
}
