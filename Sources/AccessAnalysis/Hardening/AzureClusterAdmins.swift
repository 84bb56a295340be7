import AccessModel

/// Who stays cluster admin by an Azure role for Kubernetes, as surely as the guard against a lockout needs to know it.
///
/// It counts nobody whom a condition, a deny assignment or missing data leaves uncertain.
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
