import AccessModel

/// Everything by which a person has access beside the bindings that name the person, or could get it back, and what
/// ends each: for somebody who leaves, or moves to another team.
package struct FullRevocation: Sendable {
  /// A direct membership that gives access.
  package struct Membership: Sendable, Hashable {
    package let group: ObjectID
    package let access: GroupAccess
    /// The groups that contain it and give a part of the access, nearest first.
    package let through: [ObjectID]
    /// Nil if the data does not say.
    package let source: Group.MembershipSource?
    /// What ends it; nil if nobody is made a member by hand.
    package let command: AzCommand?
  }

  /// An Azure role assigned to the person.
  package struct Assignment: Sendable, Hashable {
    package let way: AzureWay
    /// What deletes it; nil if the data does not have its resource ID.
    package let command: AzCommand?
  }

  /// What the person could activate (Privileged Identity Management).
  package enum Eligibility: Sendable, Hashable {
    /// A membership, for a person or, if not nil, for the members of a group that the person is in.
    case membership(ObjectID, GroupAccess, through: ObjectID?)
    case role(AzureWay, through: ObjectID?)
  }

  /// A way in which the person could fetch the admin kubeconfig.
  package struct AdminKubeconfig: Sendable, Hashable {
    package let way: AzureWay
    /// The group that holds the role; nil if the person does.
    package let group: ObjectID?
    /// Whether the role has to be activated first.
    package let isEligible: Bool
    /// Why it is not certain; nil if it is.
    package let obstacle: AzureObstacle?
  }

  package let person: Subject
  /// Nil if the data does not say.
  package let id: ObjectID?
  /// Sorted by object ID.
  package let memberships: [Membership]
  /// How many direct memberships give nothing.
  package let otherMemberships: Int
  /// What is held through groups that the person is in by other data than the directory's, such as a token.
  package let unplaced: [Name: AccessTotal]
  package let assignments: [Assignment]
  package let eligibilities: [Eligibility]
  package let adminKubeconfig: [AdminKubeconfig]
  /// Whether anybody else has cluster-admin, or could activate it; nil if this person has it not, or not alone.
  package let otherAdmins: RemainingAdmins?
  /// What makes every copy of the admin kubeconfig void; nil if the cluster is not known.
  package let rotation: AzCommand?
  /// Whether it is known how people sign in to the cluster, and so whether the admin kubeconfig is of use.
  package let isProfileKnown: Bool
  /// What prints the object ID; nil if it is known.
  package let lookUp: AzCommand?
  /// Missing data that could add to it, not what roles allow: whatever that is, it ends.
  package let gaps: [Gap]

  /// Whether nothing but bindings gives the person access.
  package var isEmpty: Bool {
    memberships.isEmpty && unplaced.isEmpty && assignments.isEmpty && eligibilities.isEmpty && adminKubeconfig.isEmpty
  }

  /// - Parameters:
  ///   - who: The person.
  ///   - builtIn: The Azure role definitions known offline.
  package init(of who: SubjectIdentity, _ analysis: Analysis, builtIn: [RoleDefinition]) {
    let snapshot = analysis.roles.snapshot
    let paths = AzureAdminPaths(snapshot, analysis.memberships, declared: DeclaredIdentities(), builtIn: builtIn)
    let groups = PersonGroups(of: who.subject, analysis.memberships)
    let access = EffectiveAccess(of: who, analysis)
    let held = groups.direct.map { Membership($0, of: groups, access, analysis, paths) }
    person = who.subject
    id = groups.id
    memberships = held.filter { !$0.access.isEmpty }
    otherMemberships = held.count { $0.access.isEmpty }
    let rest = access.rows.filter { row in
      !row.isForEveryone && row.group.map { $0 != who.subject.name && !groups.names.contains($0) } == true
    }
    unplaced = Dictionary(grouping: rest) { $0.group ?? "" }
      .mapValues { AccessTotal($0, of: access, in: snapshot) }
    let assigned = AzureAssignments(snapshot, analysis.memberships, builtIn: builtIn)
    assignments = assigned.assignments.filter { $0.assignment.principalID == groups.id }.map { placed in
      Assignment(
        way: AzureWay(placed), command: placed.assignment.resourceID.map { AzCommand.deleteRoleAssignment($0) })
    }
    let eligible = AzureAssignments(snapshot, analysis.memberships, builtIn: builtIn, isEligible: true)
    eligibilities =
      groups.eligible(in: snapshot.directory).map { group, through in
        .membership(group, GroupAccess(joining: group, analysis, paths), through: through)
      } + eligible.assignments.compactMap { placed in groups.way(AzureWay(placed)).map { .role($0, through: $1) } }
    adminKubeconfig = paths.rows.filter(\.bypassesEntra).compactMap { row in
      groups.way(row.way).map { way, group in
        let steps = row.steps.filter { $0.path.isLocalAccount && $0.isOpen }
        return AdminKubeconfig(
          way: way, group: group, isEligible: row.isEligible,
          obstacle: steps.contains { $0.obstacle == nil } ? nil : steps.first?.obstacle)
      }
    }
    let own: PeopleWithAccess.Who = groups.id.map { .user($0) } ?? .subject(who.subject)
    let others = RemainingAdmins(analysis, besides: own)
    otherAdmins = others != .somebody && RemainingAdmins(analysis) == .somebody ? others : nil
    rotation = snapshot.profile.flatMap { ManagedClusterID(resourceID: $0.resourceID) }
      .map { AzCommand.rotateCertificates(of: $0) }
    isProfileKnown = snapshot.profile != nil
    lookUp = groups.id == nil ? AzCommand.showObjectID(ofUser: who.subject.name) : nil
    let isUnknown = groups.id == nil && snapshot.profile != nil && groups.member != nil
    gaps =
      (groups.member == nil ? [] : analysis.memberships.gaps(of: snapshot))
      + access.gaps.filter { !$0.parts.isSubset(of: [.roles, .clusterRoles]) }
      + (snapshot.profile == nil ? [] : paths.gaps)
      + (isUnknown
        ? [Gap([.users], reason: "the object ID of \(who.subject.name), to which Azure assigns roles, is not known")]
        : [])
  }
}

extension FullRevocation.Membership {
  fileprivate init(
    _ group: ObjectID, of person: PersonGroups, _ access: EffectiveAccess, _ analysis: Analysis,
    _ paths: AzureAdminPaths
  ) {
    let snapshot = analysis.roles.snapshot
    let above = analysis.memberships.groups(of: .group(group)).map(\.group)
    let reach = Set([group] + above)
    let names = Set(reach.map(\.name))
    let rows = access.rows.filter { row in row.group.map(names.contains) == true }
    let source = snapshot.directory.group(group)?.membershipSource
    self.group = group
    self.access = GroupAccess(of: reach, rows, of: access, paths, in: snapshot)
    let giving = Set(rows.filter { !$0.isForEveryone }.compactMap(\.group))
    let admins = Set(snapshot.profile?.adminGroups ?? [])
    let holders = Set(self.access.paths.map(\.principal))
    through = above.filter { giving.contains($0.name) || admins.contains($0) || holders.contains($0) }
    self.source = source
    command = source?.isByHand != false ? person.id.map { AzCommand.removeMember($0, from: group) } : nil
  }
}
