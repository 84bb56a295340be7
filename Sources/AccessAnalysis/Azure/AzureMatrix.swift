import AccessModel

/// What Azure roles for Kubernetes add to the matrix of groups: those that each is assigned, and what denies it
/// anything.
package struct AzureMatrix: Sendable {
  /// By the group that they are assigned to; what its members have by other groups is not among them.
  package let ways: [ObjectID: [AzureWay]]
  /// What is not known and could add roles.
  package let gaps: [Gap]
  private let denials: [PlacedDenial]
  private let memberships: Memberships

  package init(_ azure: AzureAuthorizer) {
    let assignments = azure.assignments
    var ways: [ObjectID: [AzureWay]] = [:]
    var gaps = GapList(assignments.gaps + assignments.denyGaps)
    for placed in assignments.assignments where placed.assignment.type.isGroup {
      guard let role = placed.role else {
        gaps.add(azure.uncertainty(placed, nil))
        continue
      }
      if assignments.roles[role].hasDataActions {
        ways[placed.assignment.principalID, default: []].append(AzureWay(placed))
      }
    }
    self.ways = ways
    self.gaps = gaps.gaps
    denials = assignments.denials.filter(\.permissions.hasDataActions)
    memberships = assignments.memberships
  }

  /// What denies anything in the cluster to every member of a group.
  package func denials(of group: Subject) -> [AzureDenial] { denials.denying(group, memberships) }
}
