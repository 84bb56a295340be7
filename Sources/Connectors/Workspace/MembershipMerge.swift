import AccessModel

/// Puts the files about Entra together into one directory.
struct MembershipMerge {
  /// What could be activated; nil where no file tells it.
  var eligible: [Eligibilities.Membership]?
  private var members: [ObjectID: [Directory.Member]] = [:]
  private var objects = AzureObjects()
  private var readAt: Timestamp?
  /// Where the members of each group were read.
  private var paths: [(group: ObjectID, path: String)] = []

  mutating func add(_ objects: AzureObjects, of group: ObjectID, _ file: SourceFile) {
    members[group] = objects.members
    self.objects.users += objects.users
    self.objects.groups += objects.groups
    self.objects.servicePrincipals += objects.servicePrincipals
    paths.append((group, file.path))
    date(file)
  }

  /// The directory is as old as its oldest file.
  mutating func date(_ file: SourceFile) {
    readAt = [readAt, file.modified].compactMap { $0 }.min()
  }

  /// - Parameter azure: The lists of groups, users and service principals, which count before members.
  func directory(with azure: AzureObjects) -> Directory {
    func once<Element>(_ elements: [Element], _ id: (Element) -> ObjectID) -> [Element] {
      var seen: Set<ObjectID> = []
      return elements.filter { seen.insert(id($0)).inserted }
    }
    let groups = once(azure.groups + objects.groups, \.id)
    let known = Set(groups.map(\.id))
    var eligibleMembers: [ObjectID: [Directory.Member]] = [:]
    for membership in eligible ?? [] {
      eligibleMembers[membership.group, default: []].append(
        membership.member(isGroup: known.contains(membership.principal)))
    }
    return Directory(
      groups: groups, users: once(azure.users + objects.users, \.id),
      servicePrincipals: once(azure.servicePrincipals + objects.servicePrincipals, \.id), members: members,
      eligible: eligible == nil ? nil : eligibleMembers, readAt: readAt)
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
