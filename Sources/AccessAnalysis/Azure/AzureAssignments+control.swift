import AccessModel

/// Actions on the cluster's own Azure resource, which roles give at its scope or above it.
extension AzureAssignments {
  /// An assignment that allows an action on the cluster, or may allow it.
  struct Control {
    let placed: PlacedAssignment
    /// Nil where it allows the action for certain.
    let obstacle: AzureObstacle?
  }

  /// Everyone who is assigned a role that holds the action, and why some may not use it.
  func control(_ action: AzureAction) -> [Control] {
    let denials = denials.filter { $0.reach.covers(nil) && $0.verdict { $0.verdict(action) } == .yes }
    let ofRoles = roles.map { $0.verdict(action) }
    return assignments.filter { $0.reach == .everywhere }.compactMap { placed in
      guard let verdict = placed.verdict({ ofRoles[$0] }), verdict != .no else { return nil }
      let principal = memberships.subject(placed.assignment.principalID, placed.assignment.type)
      let denial = denials.denying(principal, memberships).first
      let condition: AzureObstacle? = verdict == .yes ? nil : .condition
      return Control(placed: placed, obstacle: denial.map { .denied($0) } ?? condition)
    }
  }

  /// What is not known of the roles that are assigned at the cluster or above it.
  var controlGaps: [Gap] {
    var gaps = GapList(gaps)
    for placed in assignments where placed.reach == .everywhere && placed.role == nil {
      gaps.add(
        Gap([.azure], reason: "the definition of \(AzureWay(placed).label) is not known (role-definitions.json)"))
    }
    return gaps.gaps
  }
}

/// Why somebody who is assigned a role may not be able to use it.
package enum AzureObstacle: Sendable, Hashable {
  /// A deny assignment denies it.
  case denied(AzureDenial)
  /// The assignment or the role has a condition, which is not evaluated.
  case condition
  /// The cluster gives out no certificates while local accounts are off.
  case localAccountsOff

  /// Whether it holds for certain.
  package var isCertain: Bool { self != .condition }

  package var label: String {
    switch self {
    case .denied(let denial): "denied by \(denial.label)"
    case .condition: "under a condition, which is not evaluated"
    case .localAccountsOff: "not while local accounts are disabled"
    }
  }
}
