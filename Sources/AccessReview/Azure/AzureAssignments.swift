import AccessModel

/// A role assignment that counts in the cluster, with its role looked up.
package struct PlacedAssignment: Sendable {
  package let assignment: RoleAssignment
  package let reach: AzureReach
  /// The definition's name, else the one that the assignment gives.
  package let roleName: String
  /// Nil where the role's definition is not known.
  let permissions: AzurePermissionSet?

  /// Whether the role holds the action; what depends on the assignment's condition does so too.
  func verdict(_ verdict: (AzurePermissionSet) -> AzurePermissionSet.Verdict) -> AzurePermissionSet.Verdict? {
    permissions.map { permissions in
      let verdict = verdict(permissions)
      return verdict != .no && assignment.condition != nil ? .underCondition : verdict
    }
  }
}

/// A deny assignment that counts in the cluster.
struct PlacedDenial: Sendable {
  let denial: DenyAssignment
  let reach: AzureReach
  let permissions: AzurePermissionSet
  let denied: PrincipalSet
  let excluded: PrincipalSet

  func verdict(_ verdict: (AzurePermissionSet) -> AzurePermissionSet.Verdict) -> AzurePermissionSet.Verdict {
    let verdict = verdict(permissions)
    return verdict != .no && denial.condition != nil ? .underCondition : verdict
  }
}

/// The Azure assignments that count in a snapshot's cluster; made once for a snapshot.
package struct AzureAssignments: Sendable {
  package let assignments: [PlacedAssignment]
  let denials: [PlacedDenial]
  let memberships: Memberships
  /// Why there may be more assignments, or fewer that allow.
  package let gaps: [Gap]
  /// Why there may be more deny assignments.
  let denyGaps: [Gap]

  /// - Parameter builtIn: The definitions known offline; the snapshot's own come first.
  package init(_ snapshot: Snapshot, _ memberships: Memberships, builtIn: [RoleDefinition]) {
    let contents = snapshot.contents
    let cluster = AzureScope(snapshot.profile?.resourceID ?? "")
    let definitions = Dictionary(
      (contents.roleDefinitions + builtIn).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var known: [ObjectID: AzurePermissionSet] = [:]
    var assignments: [PlacedAssignment] = []
    var seen: Set<RoleAssignment> = []
    for assignment in contents.roleAssignments where !cluster.isRoot && seen.insert(assignment).inserted {
      guard let reach = AzureReach(scope: AzureScope(assignment.scope), cluster: cluster) else { continue }
      let definition = assignment.roleID.flatMap { definitions[$0] }
      let permissions = definition.map { definition in
        let permissions = known[definition.id] ?? AzurePermissionSet(definition.permissions)
        known[definition.id] = permissions
        return permissions
      }
      assignments.append(
        PlacedAssignment(
          assignment: assignment, reach: reach, roleName: definition?.roleName ?? assignment.roleName,
          permissions: permissions))
    }
    self.assignments = assignments
    denials = contents.denyAssignments.compactMap { denial in
      let reach = AzureReach(
        scope: AzureScope(denial.scope), cluster: cluster, appliesToChildScopes: denial.appliesToChildScopes)
      guard !cluster.isRoot, let reach else { return nil }
      return PlacedDenial(
        denial: denial, reach: reach, permissions: AzurePermissionSet(denial.permissions),
        denied: PrincipalSet(denial.principals, memberships),
        excluded: PrincipalSet(denial.excludedPrincipals, memberships))
    }
    self.memberships = memberships
    let unplaced =
      cluster.isRoot
      ? [Gap([.profile, .azure], reason: "the cluster's Azure resource ID is not known (aks.json)")] : []
    gaps = snapshot.gaps(in: [.azure]) + unplaced + AzureAssignments.strangers(contents.roleAssignments, cluster)
    denyGaps = snapshot.gaps(in: [.denyAssignments]) + unplaced
  }

  /// What is wrong with a listing that knows nothing of the cluster's own subscription.
  private static func strangers(_ assignments: [RoleAssignment], _ cluster: AzureScope) -> [Gap] {
    guard let own = cluster.subscription else { return [] }
    let others = Set(assignments.compactMap { AzureScope($0.scope).subscription })
    guard let other = others.min(), !others.contains(own) else { return [] }
    return [
      Gap([.azure], reason: "the Azure role assignments are those of subscription \(other), the cluster is in \(own)")
    ]
  }
}
