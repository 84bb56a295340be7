import AccessModel

/// The groups that hold a role already, one of which a person could join instead of being bound.
package struct JoinableGroups: Sendable {
  /// One group.
  package struct Candidate: Sendable, Hashable {
    package let group: ObjectID
    /// Whether it holds the role itself, and not others that allow at least as much.
    package let isSameRole: Bool
    /// The number of other people and service principals in it, as far as its members were read.
    package let others: Int
    /// Whether its members, or those of a group in it, were not read.
    package let isUnread: Bool
    /// What the person would gain beside the role.
    package let further: GroupAccess
    /// Nil if the data does not say.
    package let source: Group.MembershipSource?
    /// What makes the person a member; nil if the object ID is not known, or nobody is made a member by hand.
    package let command: AzCommand?
  }

  package let person: Subject
  package let role: RoleReference
  /// The scopes in which the person lacks the role.
  package let scopes: [Scope]
  /// Those in which the person has it already, and by which grants.
  package let held: [Scope]
  package let ways: [KeptWay]
  /// Groups with the role itself first; of these, those that make nobody cluster admin, those whose members change by
  /// hand, those whose members were read, and then those with the fewest others.
  package let candidates: [Candidate]
  /// How many groups are no candidates: others of their roles allow as much, but they make their members cluster admins,
  /// which is more than is asked for.
  package let withheld: Int
  /// Whether anything was read of groups.
  package let knowsGroups: Bool
  /// Whether the object ID of the person is known, by which members are added.
  package let isIdentified: Bool
  /// What prints the object ID; nil if it is known.
  package let lookUp: AzCommand?
  /// Missing data that could add groups, or show that the person is in one.
  package let gaps: [Gap]

  /// - Parameter paths: The ways to cluster admin through Azure.
  package init(
    for person: Subject, _ role: RoleReference, in scopes: [Scope], _ analysis: Analysis, _ paths: AzureAdminPaths
  ) {
    let (snapshot, memberships) = (analysis.roles.snapshot, analysis.memberships)
    let who = SubjectIdentity(person, memberships)
    var search = RoleSearch(person, role, analysis)
    let own = search.held(by: who, in: scopes)
    let open = scopes.filter { !own.scopes.contains($0) }
    let known = Set(who.groups.map(\.group))
    let id = memberships.objectID(of: person)
    self.person = person
    self.role = role
    self.scopes = open
    held = own.scopes
    ways = own.ways
    knowsGroups = !snapshot.directory.groups.isEmpty || snapshot.index.subjects.contains { $0.kind == .group }
    isIdentified = id != nil
    lookUp = id == nil ? AzCommand.showObjectID(ofUser: person.name) : nil
    gaps = snapshot.gaps(in: [.groups, .members, .roleBindings, .clusterRoleBindings])
    let found = open.isEmpty ? [] : search.groups(holdingIn: open, besides: known)
    let all = found.map { group, isSameRole in
      let members = memberships.transitiveMembers(of: group)
      let others = members.members.count { reached in
        switch reached.member {
        case .user(let other), .servicePrincipal(let other): other != id
        case .group, .other: false
        }
      }
      let source = snapshot.directory.group(group)?.membershipSource
      let isByHand = source?.isByHand != false
      return Candidate(
        group: group, isSameRole: isSameRole, others: others, isUnread: !members.unread.isEmpty,
        further: search.further(group, than: open, besides: known, paths), source: source,
        command: isByHand ? id.map { AzCommand.addMember($0, to: group) } : nil)
    }
    let isAdmin =
      open.contains(.cluster)
      && (snapshot.index.number(ofRole: role.name, in: .cluster).map {
        analysis.levels.ranges[$0].atLeast == .clusterAdmin
      }
        ?? role.isDefault(["cluster-admin"]))
    let fitting = all.filter { $0.isSameRole || !$0.further.makesAdmin || isAdmin }
    withheld = all.count - fitting.count
    candidates = fitting.sorted { left, right in
      let (first, second) = (left.rank, right.rank)
      if first != second { return first.lexicographicallyPrecedes(second) }
      return (left.name(in: snapshot.directory), left.group) < (right.name(in: snapshot.directory), right.group)
    }
  }
}

extension JoinableGroups.Candidate {
  private var isByHand: Bool { source?.isByHand != false }

  fileprivate var rank: [Int] {
    let (everywhere, namespaces) = further.total.extent
    return [
      isSameRole ? 0 : 1, further.makesAdmin ? 1 : 0, isByHand ? 0 : 1, isUnread ? 1 : 0, others, everywhere,
      namespaces,
    ]
  }

  fileprivate func name(in directory: Directory) -> Name { Name(directory.group(group)?.displayName ?? "") }
}
