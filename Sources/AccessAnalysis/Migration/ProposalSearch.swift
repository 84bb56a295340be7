import AccessModel

/// Finds replacements for people's entries, with a cache for groups and roles that recur.
struct ProposalSearch {
  private let snapshot: Snapshot
  private let memberships: Memberships
  private var holders: RoleHolders
  private var subjectsOfMember: [Directory.Member: [Int32]] = [:]
  private var membersOfGroup: [ObjectID: Transitive] = [:]
  private var gainsOfGroup: [GroupInRole: [Directory.Member]] = [:]

  /// The transitive members of a group.
  private struct Transitive {
    /// The members who can sign in, sorted.
    var members: [Directory.Member] = []
    /// The numbers of the subjects that match them, member after member.
    var subjects: [Int32] = []
    /// The end of each member's part of `subjects`.
    var ends: [Int] = []
    /// The groups whose members were not read.
    let unread: [ObjectID]
  }

  private struct GroupInRole: Hashable {
    let group: ObjectID
    let role: RoleReference
    let scope: Scope
  }

  init(_ roles: EffectiveRoles) {
    snapshot = roles.snapshot
    memberships = Memberships(roles.snapshot.directory)
    holders = RoleHolders(roles)
  }

  /// - Parameter binding: The number of the binding that names the person.
  mutating func proposal(for user: User?, in binding: Int) -> Migration.Proposal {
    guard let user else { return .keep(.unknownPerson) }
    if user.isEnabled == false { return .keep(.disabledPerson) }
    let role = snapshot.bindings[binding].role
    if snapshot.role(of: binding) == nil,
      snapshot.gaps(in: [role.kind == .role ? .roles : .clusterRoles]).isEmpty
    {
      return .keep(.roleMissing)
    }
    let reached = memberships.groups(of: .user(user.id))
    let tokenGroups = reached.map(\.group).filter(memberships.reachesTokens)
    let held = holders.like(binding)
    if let grant = grant(of: tokenGroups.map(\.name), in: held) { return .remove(beside: grant) }
    let groups = tokenGroups.compactMap(snapshot.directory.group)
    guard !groups.isEmpty else { return .keep(reached.isEmpty ? .noGroup : .noSecurityGroup) }
    let namespace = snapshot.bindings[binding].scope.namespace.flatMap { snapshot.namespace(named: $0) }
    if namespace?.isTerminating == true { return .keep(.namespaceTerminating) }
    let subjects = held.subjects
    let candidates = groups.map { candidate($0, for: user, in: binding, subjects, reached) }
    return .bind(candidates.sorted { $0.order < $1.order })
  }

  /// The first grant of these groups that gives as much.
  private func grant(of groups: [Name], in held: RoleHolders.Holders) -> Grant? {
    for name in groups + [AccessIdentity.authenticated] {
      guard let subject = snapshot.index.number(of: Subject(kind: .group, name: name)),
        let binding = held[Int32(subject)]
      else { continue }
      let subjects = snapshot.index.subjectsOfBinding[binding]
      return subjects.firstIndex(of: Int32(subject)).map {
        Grant(binding: binding, subject: $0 - subjects.startIndex)
      }
    }
    return nil
  }

  private mutating func candidate(
    _ group: Group, for user: User, in binding: Int, _ held: NumberSet, _ reached: [Memberships.Reached]
  ) -> Migration.Candidate {
    let transitive = transitiveMembers(of: group.id)
    let key = GroupInRole(
      group: group.id, role: snapshot.bindings[binding].role, scope: snapshot.bindings[binding].scope)
    let gains = gainsOfGroup[key] ?? ProposalSearch.gains(of: transitive, besides: held)
    gainsOfGroup[key] = gains
    return Migration.Candidate(
      group: group, path: reached.path(to: group.id), gains: gains.filter { $0 != .user(user.id) },
      unread: transitive.unread)
  }

  /// The members who do not already hold as much.
  private static func gains(of transitive: Transitive, besides held: NumberSet) -> [Directory.Member] {
    var gains: [Directory.Member] = []
    var start = 0
    for (member, end) in transitive.ends.enumerated() {
      if !transitive.subjects[start..<end].contains(where: held.contains) { gains.append(transitive.members[member]) }
      start = end
    }
    return gains
  }

  private mutating func transitiveMembers(of group: ObjectID) -> Transitive {
    if let known = membersOfGroup[group] { return known }
    let all = memberships.transitiveMembers(of: group)
    var transitive = Transitive(unread: all.unread)
    for member in all.members.map(\.member).sorted() {
      guard let subjects = subjects(of: member) else { continue }
      transitive.members.append(member)
      transitive.subjects += subjects
      transitive.ends.append(transitive.subjects.count)
    }
    membersOfGroup[group] = transitive
    return transitive
  }

  /// The numbers of the subjects that match a member; nil if it never signs in.
  private mutating func subjects(of member: Directory.Member) -> [Int32]? {
    if let known = subjectsOfMember[member] { return known }
    guard let identity = memberships.identity(of: member) else { return nil }
    let subjects = identity.subjects.compactMap { snapshot.index.number(of: $0).map { Int32($0) } }
    subjectsOfMember[member] = subjects
    return subjects
  }
}

extension Migration.Candidate {
  /// Fewer people first; groups with unread members last.
  fileprivate var order: (Int, Int, Name, ObjectID) {
    (unread.isEmpty ? 0 : 1, gains.count, Name(group.displayName), group.id)
  }
}

extension [Memberships.Reached] {
  /// The groups from the one nearest to the member to `group`.
  fileprivate func path(to group: ObjectID) -> [ObjectID] {
    var path: [ObjectID] = []
    var next: ObjectID? = group
    while let step = next, path.count <= count {
      path.append(step)
      next = first { $0.group == step }?.through
    }
    return path.reversed()
  }
}
