import AccessModel

/// A way in which Azure allows something: a role assigned to a principal, or to one of its groups.
package struct AzureWay: Sendable, Hashable {
  package let assignment: RoleAssignment
  package let roleName: String
  package let reach: AzureReach
  /// The level of the role where it applies; none if it has no data actions.
  package let range: LevelRange
  /// Whether it allows by the data actions of fleets, not by those of clusters.
  let isThroughFleet: Bool

  init(_ placed: PlacedAssignment) {
    assignment = placed.assignment
    range = placed.range
    roleName = placed.roleName
    reach = placed.reach
    isThroughFleet = placed.isThroughFleet
  }

  /// The scope in the cluster where the role applies.
  package var scope: Scope { reach.scope }

  /// The group that the role is assigned to; nil for a user or a service principal.
  package var group: Name? { assignment.type.isGroup ? assignment.principalID.name : nil }

  /// `Azure role Owner at subscription S`.
  package var label: String {
    let name = roleName.isEmpty ? assignment.roleDefinitionID : roleName
    return "Azure role \(name) at \(AzureScope.label(assignment.scope))"
  }
}

/// A deny assignment that denies something.
package struct AzureDenial: Sendable, Hashable {
  package let denial: DenyAssignment
  package let reach: AzureReach

  init(_ placed: PlacedDenial) {
    denial = placed.denial
    reach = placed.reach
  }

  /// `Azure deny assignment “No secrets” at cluster contoso`.
  package var label: String { "Azure deny assignment “\(denial.name)” at \(AzureScope.label(denial.scope))" }
}

/// Azure RBAC's decision on one request, and the reasons.
package struct AzureDecision: Sendable {
  /// The data actions that were checked, for the cluster and for its fleet; nil if the verb has none.
  let dataActions: (cluster: String, fleet: String)?
  /// The role assignments that allow it.
  package let ways: [AzureWay]
  /// The deny assignments that deny it; one is enough, whatever allows it.
  package let denials: [AzureDenial]
  /// Missing data that could allow it.
  package let couldAllow: [Gap]
  /// Missing data that could deny it.
  package let couldDeny: [Gap]

  package var isDenied: Bool { !denials.isEmpty }

  package var isAllowed: Bool { !isDenied && !ways.isEmpty }

  /// The data action that a role allows; nil if the verb has none.
  package func dataAction(of way: AzureWay) -> String? {
    way.isThroughFleet ? dataActions?.fleet : dataActions?.cluster
  }
}
