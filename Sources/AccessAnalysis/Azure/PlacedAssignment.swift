import AccessModel

/// A role assignment that applies, or may apply, in the cluster, with its role.
package struct PlacedAssignment: Sendable {
  package let assignment: RoleAssignment
  let placement: AzurePlacement
  /// The name of the role definition, or else the one in the assignment.
  package let roleName: String
  /// The position of the role in `AzureAssignments.roles`; nil if its definition is unknown.
  let role: Int?
  let condition: AzureCondition?
  /// Whether the role has data actions of fleets only, or has the scope of a fleet.
  let isThroughFleet: Bool
  /// The level of the role where it applies.
  package let range: LevelRange
  /// Whether the role certainly gives access to Kubernetes objects of the cluster, as far as its condition lets it.
  let isOfKubernetes: Bool

  package var reach: AzureReach { placement.reach }

  /// The scope in the cluster where the role applies.
  var scope: Scope { reach.scope }

  /// Whether the role allows a request; nil if its definition is unknown.
  ///
  /// - Parameter roles: The verdicts of each role on the questions.
  func verdict(_ actions: AzureDataActions, _ roles: (Int) -> AzureVerdicts) -> AzureVerdict? {
    if let role { return placement.verdict(actions, roles(role), condition) }
    return unclearVerdict
  }

  /// Whether the role allows an action on the cluster's Azure resource; nil if its definition is unknown.
  ///
  /// - Parameter roles: The verdict of each role.
  func verdict(_ action: AzureAction, _ roles: (Int) -> AzureVerdict) -> AzureVerdict? {
    role.map { roles($0).under(condition, AzureQuestion(action)) }
  }

  /// Why it is unclear whether the role has data actions in the cluster, if it is: nil for an unknown definition.
  var unclearVerdict: AzureVerdict? {
    guard case .unknown(let fleet) = placement.fleet, role != nil || !placement.includesCluster else { return nil }
    return .inFleet(fleet)
  }
}
