import AccessModel

/// Decides requests like Azure RBAC for Kubernetes, which AKS queries through a webhook for Entra identities only;
/// computed once per snapshot.
///
/// A request is a data action at the scope of the cluster or of one of its namespaces. It is allowed if a role assigned
/// at or above that scope includes it: its data actions minus its excluded data actions, for each role separately. A
/// deny assignment takes precedence. Conditions are not evaluated: if one could decide, the answer says so.
package struct AzureAuthorizer: Sendable {
  package let assignments: AzureAssignments
  private let kubernetesGroups: Set<Name>

  /// Nil if the cluster does not use Azure RBAC.
  ///
  /// - Parameters:
  ///   - memberships: The memberships of the snapshot's directory, if they are known already.
  ///   - builtIn: The role definitions known offline.
  ///   - kubernetesGroups: The API groups of Kubernetes itself; resources of all other groups are custom.
  package init?(
    _ snapshot: Snapshot, _ memberships: Memberships? = nil, builtIn: [RoleDefinition], kubernetesGroups: Set<Name>
  ) {
    guard snapshot.profile?.usesAzureRBAC == true else { return nil }
    assignments = AzureAssignments(
      snapshot, memberships ?? Memberships(snapshot.directory), builtIn: builtIn)
    self.kubernetesGroups = kubernetesGroups
  }

  var memberships: Memberships { assignments.memberships }

  /// Decides one request of a principal.
  package func decide(_ action: AccessAction, namespace: Name?, of principal: AzurePrincipal) -> AzureDecision {
    guard let actions = dataActions(action) else { return .noDataAction }
    let namespace = action.isPath ? nil : namespace.flatMap { $0.isEmpty ? nil : $0 }
    var ways: [AzureWay] = []
    var couldAllow = GapList(assignments.gaps)
    for (placed, isCertain) in assignments.held(by: principal) where placed.reach.covers(namespace) {
      let verdict = placed.verdict { assignments.roles[$0].verdict(actions) }
      if verdict == .no { continue }
      if isCertain, verdict == .yes {
        ways.append(AzureWay(placed))
      } else {
        couldAllow.add(uncertainty(placed, verdict))
      }
    }
    var denials: [AzureDenial] = []
    var couldDeny = GapList(assignments.denyGaps)
    for placed in assignments.denials where placed.reach.covers(namespace) {
      let verdict = placed.verdict { $0.verdict(actions) }
      guard verdict != .no else { continue }
      let (isDenied, isExcluded) = (placed.denied.contains(principal), placed.excluded.contains(principal))
      if isDenied == false || isExcluded == true { continue }
      if verdict == .yes, isDenied == true, isExcluded == false {
        denials.append(AzureDenial(placed))
      } else {
        couldDeny.add(uncertainty(placed, verdict))
      }
    }
    return AzureDecision(
      dataAction: actions.plain.text, ways: ways, denials: denials, couldAllow: couldAllow.gaps,
      couldDeny: couldDeny.gaps)
  }

  func dataActions(_ action: AccessAction) -> AzureDataActions? {
    AzureDataActions(action, kubernetesGroups: kubernetesGroups)
  }

  /// What is unknown about an assignment that could allow the request.
  func uncertainty(_ placed: PlacedAssignment, _ verdict: AzurePermissionSet.Verdict?) -> Gap {
    let way = AzureWay(placed)
    let principal = placed.assignment.principalID
    return switch verdict {
    case nil:
      Gap([.azure], reason: "the definition of \(way.label) is not known (role-definitions.json)")
    case .underCondition:
      Gap([.azure], reason: "\(way.label), assigned to \(name(principal)), has a condition, which is not evaluated")
    case .inPreview:
      Gap(
        [.azure],
        reason: "\(way.label) and custom resources depend on an AKS preview feature that the cluster may not have")
    case .yes, .no:
      placed.assignment.type.isGroup
        ? Gap([.members], reason: "the members of \(name(principal)), which holds \(way.label), were not read")
        : Gap([.users], reason: "the identity of \(principal), which holds \(way.label), is not known")
    }
  }

  /// What is unknown about a deny assignment that could deny the request.
  func uncertainty(_ placed: PlacedDenial, _ verdict: AzurePermissionSet.Verdict) -> Gap {
    let label = AzureDenial(placed).label
    return switch verdict {
    case .underCondition: Gap([.denyAssignments], reason: "\(label) has a condition, which is not evaluated")
    case .inPreview:
      Gap(
        [.denyAssignments],
        reason: "\(label) and custom resources depend on an AKS preview feature that the cluster may not have")
    case .yes, .no: Gap([.members], reason: "whom \(label) denies is not fully known: members were not read")
    }
  }

  private func name(_ id: ObjectID) -> String {
    let directory = memberships.directory
    return directory.group(id)?.displayName ?? directory.user(id)?.userPrincipalName.text
      ?? directory.servicePrincipal(id)?.displayName ?? id.description
  }
}

extension AzureDecision {
  /// The decision for a verb without a data action.
  fileprivate static let noDataAction = AzureDecision(
    dataAction: nil, ways: [], denials: [], couldAllow: [], couldDeny: [])
}
