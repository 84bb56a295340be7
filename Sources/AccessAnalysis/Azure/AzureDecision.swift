import AccessModel

/// A way in which Azure allows something: a role assigned to somebody, or to a group of theirs.
package struct AzureWay: Sendable, Hashable {
  package let assignment: RoleAssignment
  package let roleName: String
  package let reach: AzureReach

  init(_ placed: PlacedAssignment) {
    assignment = placed.assignment
    roleName = placed.roleName
    reach = placed.reach
  }

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

/// What Azure RBAC says to one request, and what it rests on.
package struct AzureDecision: Sendable {
  /// The data actions that were asked for; nil where the verb has none.
  package let dataAction: String?
  /// Every role assignment that allows it.
  package let ways: [AzureWay]
  /// Every deny assignment that denies it; one is enough, whatever allows it.
  package let denials: [AzureDenial]
  /// What is not known and could allow it.
  package let couldAllow: [Gap]
  /// What is not known and could deny it.
  package let couldDeny: [Gap]

  package var isDenied: Bool { !denials.isEmpty }

  package var isAllowed: Bool { !isDenied && !ways.isEmpty }
}
