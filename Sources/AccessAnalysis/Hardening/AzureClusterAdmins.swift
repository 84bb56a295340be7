import AccessModel

/// The principals that certainly remain cluster admin through an Azure role for Kubernetes, for the lockout guard.
///
/// A principal does not count if a condition, a deny assignment or missing data leaves it uncertain.
struct AzureClusterAdmins: Sendable {
  /// The groups and people with such a role in the whole cluster, if someone among them can sign in.
  let principals: [ObjectID]

  /// - Parameters:
  ///   - builtIn: The Azure role definitions known offline.
  ///   - assessment: Assesses a group.
  init(
    _ snapshot: Snapshot, _ assignments: AzureAssignments, builtIn: [RoleDefinition],
    assessment: (ObjectID) -> AdminGroupAssessment
  ) {
    guard let profile = snapshot.profile, profile.isEntraEnabled, profile.usesAzureRBAC,
      (assignments.gaps + assignments.denyGaps).missing.isEmpty
    else {
      principals = []
      return
    }
    var found: [ObjectID] = []
    let paths = AzureAdminPaths(snapshot, assignments, declared: DeclaredIdentities(), builtIn: builtIn)
    for row in paths.rows
    where !row.isEligible && row.steps.contains(where: { $0.path == .bindInCluster && $0.obstacle == nil })
      && !found.contains(row.principal)
    {
      let isWayIn =
        switch row.type {
        case .group: assessment(row.principal).verdict == .counts && assignments.admitsSomeone(in: row.principal)
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
