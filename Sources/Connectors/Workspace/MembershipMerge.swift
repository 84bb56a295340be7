import AccessModel

/// Merges the files about Entra into one directory.
struct MembershipMerge {
  /// The memberships that could be activated; nil if no file lists them.
  var eligible: [Eligibilities.Membership]?
  /// Whether some of them may not have been read.
  private var isEligibleFiltered = false
  /// Whether the user says that all groups of the tenant are listed (`--whole-directory`).
  var isDirectoryWhole = false
  /// The folders whose `groups.json` was read, and those whose `workspace.json` says that it is complete.
  private var (foldersOfGroups, foldersOfWhole) = (Set<String>(), Set<String>())
  /// The groups that do not exist, according to Entra.
  private var absentGroups: Set<ObjectID> = []
  private var members: [ObjectID: [Directory.Member]] = [:]
  /// The groups for which two files list different members.
  private var contradicted: Set<ObjectID> = []
  private var groups = LatestObjects<Group>()
  private var users = LatestObjects<User>()
  private var servicePrincipals = LatestObjects<ServicePrincipal>()
  /// The lists of members, with less data about those in them; merged when the directory is made.
  private var memberLists: [AzureObjects] = []
  /// The service principals that Azure role assignments name; whether the directory lists them or not, they are no users.
  private var assigned: Set<ObjectID> = []
  /// The files that date the directory.
  private var dated: [(path: String, modified: Timestamp?)] = []
  /// When files were fetched, by path, according to `workspace.json`.
  private(set) var times: [String: Timestamp] = [:]
  /// The file with the members of each group.
  private var paths: [(group: ObjectID, path: String)] = []

  var hasGroups: Bool { !groups.objects.isEmpty }

  /// Adds lists of groups, users and service principals.
  mutating func add(_ objects: AzureObjects, _ file: SourceFile) {
    if !objects.groups.isEmpty || !objects.users.isEmpty { date(file) }
    if file.name == "groups.json" { foldersOfGroups.insert(file.folder) }
    groups.add(objects.groups, id: \.id, completed: Group.completed)
    users.add(objects.users, id: \.id, completed: User.completed)
    servicePrincipals.add(objects.servicePrincipals, id: \.id, completed: ServicePrincipal.completed)
  }

  /// Adds the service principals among the principals of Azure role assignments.
  mutating func add(principalsOf assignments: [RoleAssignment]) {
    assigned.formUnion(assignments.lazy.filter { $0.type == .servicePrincipal }.map(\.principalID))
  }

  /// Adds what the `workspace.json` of a folder says about its files.
  mutating func add(_ origins: FileOrigins, _ file: SourceFile) {
    if origins.whole.contains("groups.json") { foldersOfWhole.insert(file.folder) }
    if origins.filtered.contains("eligible.json") { isEligibleFiltered = true }
    for (name, time) in origins.times { times[file.folder.isEmpty ? name : "\(file.folder)/\(name)"] = time }
  }

  /// Adds the members of one group.
  mutating func add(_ objects: AzureObjects, of group: ObjectID, _ file: SourceFile) {
    let known = members.updateValue(objects.members, forKey: group)
    if absentGroups.remove(group) != nil || known.map({ Set($0) != Set(objects.members) }) == true {
      contradicted.insert(group)
    }
    memberLists.append(objects)
    paths.append((group, file.path))
    date(file)
  }

  /// Records that a group does not exist.
  mutating func addAbsent(_ group: ObjectID, _ file: SourceFile) {
    absentGroups.insert(group)
    if members.removeValue(forKey: group) != nil { contradicted.insert(group) }
    date(file)
  }

  private mutating func date(_ file: SourceFile) { dated.append((file.path, file.modified)) }

  /// The date of the directory, which is that of its oldest file.
  private var readAt: Timestamp? { dated.lazy.compactMap { times[$0.path] ?? $0.modified }.min() }

  /// Returns the directory, and the contradictions between its files.
  func directory() -> (directory: Directory, contradictions: [Gap]) {
    var (groups, users, principals) = (groups, users, servicePrincipals)
    var (memberGroups, memberUsers) = (LatestObjects<Group>(), LatestObjects<User>())
    var memberPrincipals = LatestObjects<ServicePrincipal>()
    for list in memberLists {
      memberGroups.add(list.groups, id: \.id, completed: Group.completed)
      memberUsers.add(list.users, id: \.id, completed: User.completed)
      memberPrincipals.add(list.servicePrincipals, id: \.id, completed: ServicePrincipal.completed)
    }
    groups.fill(memberGroups, id: \.id, completed: Group.completed)
    users.fill(memberUsers, id: \.id, completed: User.completed)
    principals.fill(memberPrincipals, id: \.id, completed: ServicePrincipal.completed)
    let known = Set(groups.objects.map(\.id))
    let listed = Set(principals.objects.map(\.id))
    let unlisted = assigned.subtracting(listed).sorted().map {
      ServicePrincipal(id: $0, displayName: $0.description, clientID: nil, isManagedIdentity: false)
    }
    var eligibleMembers: [ObjectID: [Directory.Member]] = [:]
    for membership in eligible ?? [] {
      eligibleMembers[membership.group, default: []].append(
        membership.member(isGroup: known.contains(membership.principal)))
    }
    let isEligibleKnown = eligible.map { !$0.isEmpty || !isEligibleFiltered } ?? false
    let directory = Directory(
      groups: groups.objects, users: users.objects, servicePrincipals: principals.objects + unlisted, members: members,
      eligible: isEligibleKnown ? eligibleMembers : nil,
      isWhole: hasGroups && (isDirectoryWhole || !foldersOfWhole.isDisjoint(with: foldersOfGroups)),
      absentGroups: absentGroups,
      readAt: readAt)
    let contradictions =
      groups.contradicted.map { ("group \($0.displayName) (\($0.id))", Gap.Part.groups) }
      + users.contradicted.map { ("user \($0.userPrincipalName) (\($0.id))", Gap.Part.users) }
      + principals.contradicted.map { ("service principal \($0.displayName) (\($0.id))", Gap.Part.users) }
      + contradicted.sorted().map {
        ("the list of members of group \(directory.group($0)?.displayName ?? "") (\($0))", Gap.Part.members)
      }
    return (directory, contradictions.map { Gap(definedTwice: $0.0, [$0.1]) })
  }

  /// Messages about files with the members of unknown groups, and about `--whole-directory` if no groups are listed.
  func notes(in directory: Directory) -> [String] {
    let word =
      isDirectoryWhole && !hasGroups
      ? ["--whole-directory has no effect, as the sources list no groups (groups.json)."] : []
    guard !directory.groups.isEmpty else { return word }
    let unlisted = paths.filter { directory.group($0.group) == nil }
    let named = unlisted.prefix(5).map {
      "\($0.path) lists the members of \($0.group), which is not among the groups."
    }
    return word + named
      + (unlisted.count > 5
        ? [
          "\(counted(unlisted.count - 5, "more file lists", "more files list")) the members of unknown groups."
        ]
        : [])
  }
}

extension Eligibilities.Membership {
  /// The principal as a member of the group; Graph does not include its type.
  fileprivate func member(isGroup: Bool) -> Directory.Member {
    if isGroup { return .group(principal) }
    return .user(principal)
  }
}

/// Completes a later record with data from an earlier one, as different commands of az and Graph leave out different
/// fields.
extension Group {
  fileprivate static func completed(_ later: Group, by earlier: Group) -> Group {
    Group(
      id: later.id, displayName: later.displayName, mailNickname: later.mailNickname ?? earlier.mailNickname,
      isSecurityEnabled: later.isSecurityEnabled ?? earlier.isSecurityEnabled,
      membershipSource: later.membershipSource ?? earlier.membershipSource)
  }
}

extension User {
  fileprivate static func completed(_ later: User, by earlier: User) -> User {
    User(
      id: later.id, displayName: later.displayName, userPrincipalName: later.userPrincipalName,
      mail: later.mail ?? earlier.mail, isEnabled: later.isEnabled ?? earlier.isEnabled, isGuest: later.isGuest)
  }
}

extension ServicePrincipal {
  fileprivate static func completed(_ later: ServicePrincipal, by earlier: ServicePrincipal) -> ServicePrincipal {
    ServicePrincipal(
      id: later.id, displayName: later.displayName, clientID: later.clientID ?? earlier.clientID,
      isManagedIdentity: later.isManagedIdentity || earlier.isManagedIdentity)
  }
}
