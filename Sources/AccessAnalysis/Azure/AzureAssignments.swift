import AccessModel

/// A role assignment that applies in the cluster, with its role.
package struct PlacedAssignment: Sendable {
  package let assignment: RoleAssignment
  package let reach: AzureReach
  /// The name of the role definition, or else the one in the assignment.
  package let roleName: String
  /// The position of the role in `AzureAssignments.roles`; nil if its definition is unknown.
  let role: Int?
  /// The level of the role where it applies.
  package let range: LevelRange
  /// Whether the role gives access to Kubernetes objects.
  let isOfKubernetes: Bool

  /// The scope in the cluster where the role applies.
  var scope: Scope {
    if case .namespace(let name) = reach { .namespace(name) } else { .cluster }
  }

  /// The verdict of the role on an action, which may depend on the assignment's condition.
  ///
  /// - Parameter roles: The verdict of each role.
  func verdict(_ roles: (Int) -> AzurePermissionSet.Verdict) -> AzurePermissionSet.Verdict? {
    role.map { role in
      let verdict = roles(role)
      return verdict != .no && assignment.condition != nil ? .underCondition : verdict
    }
  }
}

/// A role as it is assigned, by which its level is known.
private struct AssignedRole: Hashable {
  let id: ObjectID?
  let isConditional: Bool
}

/// A deny assignment that applies in the cluster.
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

/// The Azure assignments that apply in a snapshot's cluster; computed once per snapshot.
package struct AzureAssignments: Sendable {
  package let assignments: [PlacedAssignment]
  /// The distinct roles that are assigned.
  let roles: [AzurePermissionSet]
  let denials: [PlacedDenial]
  let memberships: Memberships
  /// Why there may be more assignments, or fewer that allow.
  package let gaps: [Gap]
  /// Why there may be more deny assignments.
  let denyGaps: [Gap]
  private let byPrincipal: [ObjectID: [Int]]
  /// The assignments of roles for Kubernetes by the scope where they apply.
  private let byScope: [Scope: [Int]]
  /// The assignments to groups with members that were not read.
  private let ofUnread: [Int]
  /// The assignments to people who are not in the directory.
  private let ofUnknownUsers: [Int]

  /// - Parameters:
  ///   - builtIn: The role definitions known offline; the snapshot's own take precedence.
  ///   - isEligible: Whether to use eligible assignments instead of active ones.
  package init(
    _ snapshot: Snapshot, _ memberships: Memberships, builtIn: [RoleDefinition], isEligible: Bool = false
  ) {
    let contents = snapshot.contents
    let listed = isEligible ? contents.eligibleRoleAssignments : contents.roleAssignments
    let cluster = AzureScope(snapshot.profile?.resourceID ?? "")
    let definitions = Dictionary(
      (contents.roleDefinitions + builtIn).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let levels = AzureRoleLevels(builtIn)
    var roles: [AzurePermissionSet] = []
    var numbers: [ObjectID: Int] = [:]
    var ranges: [AssignedRole: LevelRange] = [:]
    var assignments: [PlacedAssignment] = []
    var seen: Set<RoleAssignment> = []
    // Thousands of assignments share few scopes.
    var reaches: [String: AzureReach?] = [:]
    for assignment in listed where !cluster.isRoot && seen.insert(assignment).inserted {
      let known = reaches[assignment.scope]
      let found = known ?? AzureReach(scope: AzureScope(assignment.scope), cluster: cluster)
      if known == nil { reaches[assignment.scope] = .some(found) }
      guard let reach = found else { continue }
      let definition = assignment.roleID.flatMap { definitions[$0] }
      if let definition, numbers[definition.id] == nil {
        numbers[definition.id] = roles.count
        roles.append(AzurePermissionSet(definition.permissions))
      }
      let role = definition.flatMap { numbers[$0.id] }
      let assigned = AssignedRole(id: assignment.roleID, isConditional: assignment.condition != nil)
      let range =
        ranges[assigned]
        ?? levels.range(of: assigned.id, role.map { roles[$0] }, isConditional: assigned.isConditional)
      ranges[assigned] = range
      assignments.append(
        PlacedAssignment(
          assignment: assignment, reach: reach, roleName: definition?.roleName ?? assignment.roleName, role: role,
          range: range, isOfKubernetes: role.map { roles[$0].hasDataActions } ?? (range != .none)))
    }
    self.assignments = assignments
    self.roles = roles
    byScope = Dictionary(
      grouping: assignments.indices.filter { assignments[$0].isOfKubernetes }, by: { assignments[$0].scope })
    byPrincipal = Dictionary(grouping: assignments.indices) { assignments[$0].assignment.principalID }
    let unread = Set(byPrincipal.keys.filter(memberships.hasUnread))
    ofUnread = assignments.indices.filter { number in
      let assignment = assignments[number].assignment
      guard assignment.type != .foreignGroup, unread.contains(assignment.principalID) else { return false }
      return assignment.type.isGroup || memberships.directory.group(assignment.principalID) != nil
    }
    ofUnknownUsers = assignments.indices.filter { number in
      let assignment = assignments[number].assignment
      return assignment.type.mayBePerson && memberships.directory.user(assignment.principalID) == nil
    }
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
    gaps =
      snapshot.gaps(in: [.azure]) + unplaced
      + AzureAssignments.subscriptionGaps(listed.map(\.scope), cluster, [.azure], "role")
      + snapshot.contradictions(in: [.azure])
    denyGaps =
      snapshot.gaps(in: [.denyAssignments]) + unplaced
      + AzureAssignments.subscriptionGaps(contents.denyAssignments.map(\.scope), cluster, [.denyAssignments], "deny")
      + snapshot.contradictions(in: [.denyAssignments])
  }

  /// The assignments of roles for Kubernetes, in the order of the listing.
  var ofKubernetes: [PlacedAssignment] { assignments.filter(\.isOfKubernetes) }

  /// The namespaces with assignments of roles for Kubernetes, sorted by name.
  var namespaces: [Name] { byScope.keys.compactMap(\.namespace).sorted() }

  /// The assignments of roles for Kubernetes in a scope, in the order of the listing.
  func ofKubernetes(in scope: Scope) -> [PlacedAssignment] { (byScope[scope] ?? []).map { assignments[$0] } }

  /// The assignments to a principal or one of its groups, and those that may be, in the order of the listing.
  func held(by principal: AzurePrincipal) -> [(placed: PlacedAssignment, isCertain: Bool)] {
    let numbers = numbers(heldBy: principal)
    var uncertain = Set(principal.areGroupsComplete ? [] : ofUnread)
    if principal.identity == .unknown { uncertain.formUnion(ofUnknownUsers) }
    return numbers.union(uncertain).sorted().map { (assignments[$0], numbers.contains($0)) }
  }

  /// The assignments that are certainly to a principal or one of its groups, in the order of the listing.
  func heldForCertain(by principal: AzurePrincipal) -> [PlacedAssignment] {
    numbers(heldBy: principal).sorted().map { assignments[$0] }
  }

  private func numbers(heldBy principal: AzurePrincipal) -> Set<Int> {
    var numbers = Set(principal.groups.flatMap { byPrincipal[$0] ?? [] })
    if case .known(let id) = principal.identity { numbers.formUnion(byPrincipal[id] ?? []) }
    return numbers
  }

  /// The gap if a listing does not include the cluster's own subscription.
  private static func subscriptionGaps(
    _ scopes: [String], _ cluster: AzureScope, _ parts: Set<Gap.Part>, _ kind: String
  ) -> [Gap] {
    guard let own = cluster.subscription else { return [] }
    let others = Set(Set(scopes).compactMap { AzureScope($0).subscription })
    guard let other = others.min(), !others.contains(own) else { return [] }
    return [
      Gap(
        parts, reason: "the Azure \(kind) assignments are those of subscription \(other), but the cluster is in \(own)")
    ]
  }
}
