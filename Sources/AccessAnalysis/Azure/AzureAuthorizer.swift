import AccessModel

/// Decides requests like Azure RBAC for Kubernetes, which AKS queries through a webhook for Entra identities only;
/// computed once per snapshot.
///
/// A request is a data action at the scope of the cluster, of one of its namespaces or managed namespaces, of the fleet
/// that it has joined, or of one of the fleet's managed namespaces: the webhook asks about them in this order. It is
/// allowed if a role assigned at or above one of them includes it: its data actions minus its excluded data actions, for
/// each role separately. A deny assignment at any of them takes precedence, as Microsoft documents; the order therefore
/// does not change the answer. Conditions are evaluated; if one that cannot be evaluated could decide, the answer says so.
package final class AzureAuthorizer: Sendable {
  package let assignments: AzureAssignments
  /// The assignments that have to be activated first (PIM); nil if none is known.
  let eligible: AzureAssignments?
  private let kubernetesGroups: Set<Name>
  private let resources: [KnownResource]

  /// Nil if the cluster does not use Azure RBAC.
  ///
  /// - Parameters:
  ///   - memberships: The memberships of the snapshot's directory, if they are known already.
  ///   - builtIn: The role definitions known offline.
  ///   - kubernetesGroups: The API groups of Kubernetes itself; resources of all other groups are custom.
  ///   - resources: The resources of Kubernetes itself, for which `*` stands in a request.
  package init?(
    _ snapshot: Snapshot, _ memberships: Memberships? = nil, builtIn: [RoleDefinition], kubernetesGroups: Set<Name>,
    resources: [KnownResource] = []
  ) {
    guard snapshot.profile?.usesAzureRBAC == true else { return nil }
    let memberships = memberships ?? Memberships(snapshot.directory)
    assignments = AzureAssignments(snapshot, memberships, builtIn: builtIn)
    eligible =
      snapshot.contents.eligibleRoleAssignments.isEmpty
      ? nil : AzureAssignments(snapshot, memberships, builtIn: builtIn, isEligible: true)
    self.kubernetesGroups = kubernetesGroups
    self.resources = resources
  }

  var memberships: Memberships { assignments.memberships }

  /// Decides one request of a principal.
  package func decide(_ action: AccessAction, namespace: Name?, of principal: AzurePrincipal) -> AzureDecision {
    if let parts = parts(action, isNamespaced: namespace?.isEmpty == false) {
      return AzureDecision(ofAll: parts.map { decide($0, namespace: namespace, of: principal) }, action)
    }
    guard let actions = dataActions(action) else { return .noDataAction }
    let namespace = action.isPath ? nil : namespace.flatMap { $0.isEmpty ? nil : $0 }
    var allowing: [PlacedAssignment] = []
    var couldAllow = GapList(assignments.gaps)
    for (placed, isCertain) in assignments.held(by: principal) where placed.reach.covers(namespace) {
      let verdict = placed.verdict(actions) { AzureVerdicts(assignments.roles[$0], actions) }
      if verdict == .no { continue }
      if isCertain, verdict == .yes {
        allowing.append(placed)
      } else {
        couldAllow.add(uncertainty(placed, verdict))
      }
    }
    var denying: [PlacedDenial] = []
    var couldDeny = GapList(assignments.denyGaps)
    for placed in assignments.denials where placed.reach.covers(namespace) {
      let verdict = placed.verdict(actions)
      guard verdict != .no else { continue }
      let (isDenied, isExcluded) = (placed.denied.contains(principal), placed.excluded.contains(principal))
      if isDenied == false || isExcluded == true { continue }
      if verdict == .yes, isDenied == true, isExcluded == false {
        denying.append(placed)
      } else {
        couldDeny.add(uncertainty(placed, verdict))
      }
    }
    // The reason that comes first is that of the first question which the webhook asks.
    let ranks = 0..<4
    return AzureDecision(
      dataActions: actions.names,
      ways: ranks.flatMap { rank in allowing.filter { $0.placement.rank == rank }.map(AzureWay.init) },
      denials: ranks.flatMap { rank in denying.filter { $0.placement.rank == rank }.map(AzureDenial.init) },
      couldAllow: couldAllow.gaps, couldDeny: couldDeny.gaps)
  }

  /// The requests in place of one with `*`; nil for others.
  func parts(_ action: AccessAction, isNamespaced: Bool) -> [AccessAction]? {
    action.azureParts(resources, isNamespaced: isNamespaced)
  }

  func dataActions(_ action: AccessAction) -> AzureDataActions? {
    AzureDataActions(action, kubernetesGroups: kubernetesGroups)
  }
}

extension AzureDecision {
  /// The decision for a verb without a data action.
  fileprivate static let noDataAction = AzureDecision(
    dataActions: nil, ways: [], denials: [], couldAllow: [], couldDeny: [])

  /// The decision on a request with `*`, of which everything must be allowed and one denial is enough.
  fileprivate init(ofAll parts: [AzureDecision], _ action: AccessAction) {
    let open = parts.filter(\.ways.isEmpty)
    let everyWay = parts.flatMap(\.ways).distinct
    let sufficient = everyWay.filter { way in parts.allSatisfy { $0.ways.contains(way) } }
    let isImpossible = parts.isEmpty || open.contains { $0.couldAllow.isEmpty }
    self.init(
      dataActions: AzureDataActions.names(of: action),
      ways: !open.isEmpty || parts.isEmpty ? [] : sufficient.isEmpty ? everyWay : sufficient,
      denials: parts.flatMap(\.denials).distinct,
      couldAllow: isImpossible ? [] : parts.flatMap(\.couldAllow).distinct,
      couldDeny: parts.flatMap(\.couldDeny).distinct)
  }
}
