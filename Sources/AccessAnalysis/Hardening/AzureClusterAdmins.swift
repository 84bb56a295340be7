import AccessModel

/// Who stays cluster admin by an Azure role for Kubernetes, as surely as the guard against a lockout needs to know it.
///
/// It counts nobody whom a condition, a deny assignment or silent data leaves in doubt.
struct AzureClusterAdmins: Sendable {
  /// The groups and people who hold such a role in the whole cluster, and of whom somebody can sign in.
  let principals: [ObjectID]

  /// - Parameters:
  ///   - builtIn: Azure's role definitions known offline.
  ///   - assessment: What the data says of a group.
  init(
    _ snapshot: Snapshot, _ assignments: AzureAssignments, builtIn: [RoleDefinition],
    assessment: (ObjectID) -> AdminGroupAssessment
  ) {
    guard let profile = snapshot.profile, profile.isEntraEnabled, profile.usesAzureRBAC,
      (assignments.gaps + assignments.denyGaps).leaveCertain
    else {
      principals = []
      return
    }
    var found: [ObjectID] = []
    let paths = AzureAdminPaths(
      snapshot, assignments.memberships, declared: DeclaredIdentities(), builtIn: builtIn)
    for row in paths.rows
    where !row.isEligible && row.steps.contains(where: { $0.path == .bindInCluster && $0.obstacle == nil })
      && !found.contains(row.principal)
    {
      let isWayIn =
        switch row.type {
        case .group: assessment(row.principal).verdict == .counts && assignments.leavesSomebody(in: row.principal)
        case .user:
          snapshot.directory.user(row.principal)?.isEnabled == true
            && assignments.isUndenied(AzurePrincipal(row.principal, assignments.memberships))
        default: false
        }
      if isWayIn { found.append(row.principal) }
    }
    principals = found
  }
}

extension AzureAssignments {
  /// The deny assignments that can keep somebody from something in the whole cluster.
  var clusterWideDenials: [PlacedDenial] { denials.filter { $0.reach.covers(nil) && $0.permissions.hasDataActions } }

  /// Whether for certain no deny assignment keeps the principal from anything in the whole cluster.
  func isUndenied(_ principal: AzurePrincipal) -> Bool {
    clusterWideDenials.allSatisfy {
      $0.denied.contains(principal) == false || $0.excluded.contains(principal) == true
    }
  }

  /// Whether somebody in a group who can sign in, or whom the data does not rule out, is denied nothing for certain.
  func leavesSomebody(in group: ObjectID) -> Bool {
    if clusterWideDenials.isEmpty { return true }
    let behind = memberships.behind(group)
    let people = behind.members.compactMap { belonging -> User? in
      if case .user(let id) = belonging.member { memberships.directory.user(id) } else { nil }
    }
    func isUndenied(_ user: User) -> Bool { self.isUndenied(AzurePrincipal(user.id, memberships)) }
    let known = people.filter { $0.isEnabled == true }
    if !known.isEmpty { return known.contains(where: isUndenied) }
    // Whoever it is that the data does not tell, they are excluded as its members.
    let members = AzurePrincipal(.anyMember, groups: [group], areGroupsComplete: true)
    if memberships.reachesTokens(group), clusterWideDenials.allSatisfy({ $0.excluded.contains(members) == true }) {
      return true
    }
    let candidates = people.filter { $0.isEnabled == nil }
    return behind.unread.isEmpty && people.count == behind.members.count && !candidates.isEmpty
      && candidates.allSatisfy(isUndenied)
  }
}
