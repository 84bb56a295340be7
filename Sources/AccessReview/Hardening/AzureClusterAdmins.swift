import AccessModel

/// Who stays cluster admin by an Azure role for Kubernetes, as surely as the guard against a lockout needs to know it.
///
/// It counts nobody whom a condition, a deny assignment or silent data leaves in doubt.
struct AzureClusterAdmins: Sendable {
  /// The groups and people who hold such a role in the whole cluster, and of whom somebody can sign in.
  let principals: [ObjectID]

  /// - Parameters:
  ///   - builtIn: Azure's role definitions known offline.
  ///   - standing: What the data says of a group.
  init(
    _ snapshot: Snapshot, _ assignments: AzureAssignments, builtIn: [RoleDefinition],
    standing: (ObjectID) -> AdminGroupStanding
  ) {
    guard let profile = snapshot.profile, profile.isEntraEnabled, profile.usesAzureRBAC, assignments.denyGaps.isEmpty
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
        case .group: standing(row.principal).verdict == .counts
        case .user: snapshot.directory.user(row.principal)?.isEnabled == true
        default: false
        }
      if isWayIn && !assignments.mayDeny(row.principal, row.type) { found.append(row.principal) }
    }
    principals = found
  }
}

extension AzureAssignments {
  /// Whether a deny assignment may keep the principal, or anybody in it, from anything in the cluster.
  func mayDeny(_ id: ObjectID, _ type: PrincipalType) -> Bool {
    guard let own = AzurePrincipal(memberships.subject(id, type), memberships) else { return true }
    let behind = memberships.behind(id).members.compactMap { belonging -> AzurePrincipal? in
      if case .user(let user) = belonging.member { AzurePrincipal(user, memberships) } else { nil }
    }
    return denials.contains { denial in
      denial.reach.covers(nil) && denial.permissions.hasDataActions && denial.excluded.contains(own) != true
        && ([own] + behind).contains { denial.denied.contains($0) != false }
    }
  }
}
