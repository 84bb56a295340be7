import AccessModel

/// A role as it is assigned, by which its level is known.
private struct AssignedRole: Hashable {
  let id: ObjectID?
  let isThroughFleet: Bool
  /// The text of the assignment's condition.
  let condition: String?
}

/// The Azure assignments that apply in a snapshot's cluster; computed once per snapshot.
package final class AzureAssignments: Sendable {
  package let assignments: [PlacedAssignment]
  /// The distinct roles that are assigned.
  let roles: [AzurePermissionSet]
  let denials: [PlacedDenial]
  /// Those that concern Kubernetes objects of the cluster for certain.
  let certainDenials: [PlacedDenial]
  let memberships: Memberships
  /// Why there may be more assignments, or fewer that allow.
  package let gaps: [Gap]
  /// Why there may be more deny assignments.
  let denyGaps: [Gap]
  private let byPrincipal: [ObjectID: [Int]]
  /// The groups that roles for Kubernetes are assigned to, each once, in the order of the listing.
  let groupsOfKubernetes: [ObjectID]
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
    let fleets = AzureFleets(contents.fleetMembers, of: cluster)
    let definitions = Dictionary(
      (contents.roleDefinitions + builtIn).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let levels = AzureRoleLevels(builtIn)
    var roles: [AzurePermissionSet] = []
    var numbers: [ObjectID: Int] = [:]
    var ranges: [AssignedRole: LevelRange] = [:]
    var assignments: [PlacedAssignment] = []
    var seen: Set<RoleAssignment> = []
    // Thousands of assignments share few scopes.
    var placements: [String: AzurePlacement?] = [:]
    var conditions: [String: AzureCondition] = [:]
    var fleetRoles: [ObjectID: Bool] = [:]
    func namesFleets(_ definition: RoleDefinition) -> Bool {
      let known = fleetRoles[definition.id] ?? AzurePermissionSet(definition.permissions).namesFleets
      fleetRoles[definition.id] = known
      return known
    }
    func condition(_ text: String?) -> AzureCondition? {
      text.map { text in
        let known = conditions[text] ?? AzureCondition(text)
        conditions[text] = known
        return known
      }
    }
    for assignment in listed where !cluster.isRoot && seen.insert(assignment).inserted {
      let known = placements[assignment.scope]
      let found = known ?? AzurePlacement(AzureScope(assignment.scope), cluster: cluster, fleets)
      if known == nil { placements[assignment.scope] = .some(found) }
      guard let placement = found else { continue }
      let roleID = assignment.roleID
      let definition = roleID.flatMap { definitions[$0] }
      let fleetRole = roleID.flatMap { AzureKubernetesRoles.byID[$0] }.flatMap { $0.isOfFleet ? $0.name : nil }
      if placement.isElsewhere {
        guard fleetRole != nil || definition.map({ namesFleets($0) }) == true else { continue }
      }
      if let definition, numbers[definition.id] == nil {
        numbers[definition.id] = roles.count
        roles.append(AzurePermissionSet(definition.permissions))
      }
      let role = definition.flatMap { numbers[$0.id] }
      let isThroughFleet = !placement.includesCluster || role.map { !roles[$0].hasDataActions } == true
      let assigned = AssignedRole(
        id: roleID, isThroughFleet: isThroughFleet, condition: assignment.condition)
      let range =
        ranges[assigned]
        ?? levels.range(
          of: assigned.id, role.map { roles[$0] }, isThroughFleet: isThroughFleet,
          condition: condition(assignment.condition))
      ranges[assigned] = range
      let hasDataActions = role.map { placement.hasDataActions(roles[$0]) == true }
      assignments.append(
        PlacedAssignment(
          assignment: assignment, placement: placement,
          roleName: definition?.roleName ?? fleetRole ?? assignment.roleName,
          role: role, condition: condition(assignment.condition), isThroughFleet: isThroughFleet, range: range,
          isOfKubernetes: hasDataActions
            ?? (range != .none && (placement.includesCluster || placement.fleet == .joined))))
    }
    self.assignments = assignments
    self.roles = roles
    var groups: Set<ObjectID> = []
    groupsOfKubernetes = assignments.indices.lazy
      .filter { assignments[$0].isOfKubernetes && assignments[$0].assignment.type.isGroup }
      .map { assignments[$0].assignment.principalID }.filter { groups.insert($0).inserted }
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
      let permissions = AzurePermissionSet(denial.permissions)
      guard !cluster.isRoot,
        let placement = AzurePlacement(
          AzureScope(denial.scope), cluster: cluster, fleets, appliesToChildScopes: denial.appliesToChildScopes),
        !placement.isElsewhere || permissions.namesFleets
      else { return nil }
      return PlacedDenial(
        denial: denial, placement: placement, permissions: permissions, condition: condition(denial.condition),
        denied: PrincipalSet(denial.principals, memberships),
        excluded: PrincipalSet(denial.excludedPrincipals, memberships))
    }
    certainDenials = denials.filter { $0.listedVerdict == .yes }
    self.memberships = memberships
    let unplaced =
      cluster.isRoot
      ? [Gap([.profile, .azure], reason: "the cluster's Azure resource ID is not known (aks.json)")] : []
    gaps =
      snapshot.gaps(in: [.azure]) + unplaced
      + AzureAssignments.subscriptionGaps(listed.map(\.scope), cluster, fleets, [.azure], "role")
      + snapshot.contradictions(in: [.azure])
    denyGaps =
      snapshot.gaps(in: [.denyAssignments]) + unplaced
      + AzureAssignments.subscriptionGaps(
        contents.denyAssignments.map(\.scope), cluster, fleets, [.denyAssignments], "deny")
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

  /// Whether the role of an assignment has data actions in the cluster; nil if its definition is unknown or if that
  /// depends on the cluster's fleet.
  func hasDataActions(_ placed: PlacedAssignment) -> Bool? {
    placed.role.flatMap { placed.placement.hasDataActions(roles[$0]) }
  }

  /// The gaps if a listing does not include the subscription of the cluster, or of the fleet that it has joined.
  private static func subscriptionGaps(
    _ scopes: [String], _ cluster: AzureScope, _ fleets: AzureFleets, _ parts: Set<Gap.Part>, _ kind: String
  ) -> [Gap] {
    let others = Set(Set(scopes).compactMap { AzureScope($0).subscription })
    guard let other = others.min() else { return [] }
    let needed = [("the cluster", cluster.subscription)] + fleets.joined.map { ("its fleet", $0.subscription) }
    return needed.compactMap { name, subscription in
      guard let subscription, !others.contains(subscription) else { return nil }
      return Gap(
        parts,
        reason: "the Azure \(kind) assignments are those of subscription \(other), but \(name) is in \(subscription)")
    }
  }
}
