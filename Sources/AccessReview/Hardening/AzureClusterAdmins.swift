import AccessModel

/// Who is cluster admin by the Azure role made for it, as surely as the guard against a lockout needs to know it.
///
/// It counts nobody whom a condition, a deny assignment or silent data leaves in doubt.
struct AzureClusterAdmins: Sendable {
  /// `Azure Kubernetes Service RBAC Cluster Admin`, by the ID that it has in every tenant.
  private static let role = ObjectID("b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b")

  /// The groups and people who hold the role for the whole cluster and of whom somebody can sign in.
  let principals: [ObjectID]

  /// - Parameter standing: What the data says of a group.
  init(_ snapshot: Snapshot, _ memberships: Memberships, standing: (ObjectID) -> AdminGroupStanding) {
    guard let profile = snapshot.profile, profile.isEntraEnabled, profile.usesAzureRBAC else {
      principals = []
      return
    }
    var found: [ObjectID] = []
    for assignment in snapshot.contents.roleAssignments
    where AzureClusterAdmins.isRole(assignment) && AzureClusterAdmins.covers(assignment.scope, profile.resourceID)
      && assignment.condition == nil && !found.contains(assignment.principalID)
    {
      let id = assignment.principalID
      let isWayIn =
        switch assignment.principalType {
        case "Group": standing(id).verdict == .counts
        case "User": snapshot.directory.user(id)?.isEnabled == true
        default: false
        }
      if isWayIn && !AzureClusterAdmins.isDenied(id, snapshot, memberships, profile) { found.append(id) }
    }
    principals = found
  }

  private static func isRole(_ assignment: RoleAssignment) -> Bool {
    assignment.roleDefinitionID.split(separator: "/").last.flatMap { ObjectID(String($0)) } == role
  }

  /// Whether what is assigned at a scope holds for the whole resource. The lists of `az` hold no management groups but
  /// those above the subscription.
  private static func covers(_ scope: String, _ resourceID: String) -> Bool {
    let (scope, resource) = (scope.lowercased(), resourceID.lowercased())
    if scope == "/" || scope.hasPrefix("/providers/microsoft.management/managementgroups/") { return true }
    return !scope.isEmpty && (resource == scope || resource.hasPrefix(scope + "/"))
  }

  /// Whether a deny assignment may keep the principal, or anybody in it, from anything in the cluster.
  private static func isDenied(
    _ id: ObjectID, _ snapshot: Snapshot, _ memberships: Memberships, _ profile: ClusterProfile
  ) -> Bool {
    let denials = snapshot.contents.denyAssignments.filter { denial in
      covers(denial.scope, profile.resourceID) && denial.permissions.contains { !$0.dataActions.isEmpty }
    }
    if denials.isEmpty { return false }
    var concerned: Set<ObjectID> = [id]
    for belonging in memberships.behind(id).members {
      if case .user(let user) = belonging.member { concerned.insert(user) }
      concerned.formUnion(belonging.path)
      concerned.formUnion(memberships.groups(of: belonging.member).map(\.group))
    }
    concerned.formUnion((memberships.groups(of: .user(id)) + memberships.groups(of: .group(id))).map(\.group))
    return denials.contains { denial in
      !denial.excludedPrincipals.contains { $0.id == id }
        && denial.principals.contains { $0.isEveryone || concerned.contains($0.id) }
    }
  }
}
