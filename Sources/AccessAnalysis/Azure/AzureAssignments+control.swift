import AccessModel

/// Actions on the cluster's Azure resource, which roles grant at or above its scope.
extension AzureAssignments {
  /// An assignment that allows, or may allow, an action on the cluster.
  struct Control {
    let placed: PlacedAssignment
    /// The obstacle; nil if the action is allowed for certain.
    let obstacle: AzureObstacle?
  }

  /// The assignments of roles with the action, each with the obstacle if there is one.
  func control(_ action: AzureAction) -> [Control] {
    let denials = denials.filter { $0.reach.covers(nil) && $0.verdict(action) == .yes }
    let ofRoles = roles.map { $0.verdict(action) }
    return assignments.filter(\.isOverCluster).compactMap { placed in
      guard let verdict = placed.verdict(action, { ofRoles[$0] }), verdict != .no else { return nil }
      let principal = memberships.subject(placed.assignment.principalID, placed.assignment.type)
      let denial = denials.denying(principal, memberships).first
      let condition: AzureObstacle? = verdict == .yes ? nil : .condition
      return Control(placed: placed, obstacle: denial.map { .denied($0) } ?? condition)
    }
  }

  /// What is unknown about the roles assigned at or above the cluster.
  var controlGaps: [Gap] {
    var gaps = GapList(gaps)
    for placed in assignments where placed.isOverCluster && placed.role == nil {
      gaps.add(
        Gap([.azure], reason: "the definition of \(AzureWay(placed).label) is not known (role-definitions.json)"))
    }
    return gaps.gaps
  }
}

extension PlacedAssignment {
  /// Whether the scope is the cluster's or above it.
  fileprivate var isOverCluster: Bool { placement.includesCluster && reach == .everywhere }
}

/// Why an assignment may have no effect.
package enum AzureObstacle: Sendable, Hashable {
  /// A deny assignment applies.
  case denied(AzureDenial)
  /// The assignment or the role has a condition that cannot be evaluated.
  case condition
  /// While local accounts are disabled, the cluster issues no certificates.
  case localAccountsOff

  /// Whether the obstacle certainly applies.
  package var isCertain: Bool { self != .condition }

  package var label: String {
    switch self {
    case .denied(let denial): "denied by \(denial.label)"
    case .condition: "under a condition that cannot be evaluated"
    case .localAccountsOff: "not while local accounts are disabled"
    }
  }
}
