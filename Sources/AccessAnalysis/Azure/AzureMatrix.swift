import AccessModel

/// What Azure roles for Kubernetes add to the matrix of groups: the roles of each group, and the deny assignments that
/// apply to it.
package struct AzureMatrix: Sendable {
  /// The roles assigned to each group, without those that its members have through other groups.
  package let ways: [ObjectID: [AzureWay]]
  /// Missing data that could add roles.
  package let gaps: [Gap]
  private let denials: [PlacedDenial]
  private let memberships: Memberships

  package init(_ azure: AzureAuthorizer) {
    let assignments = azure.assignments
    var ways: [ObjectID: [AzureWay]] = [:]
    var gaps = GapList(assignments.gaps + assignments.denyGaps)
    for placed in assignments.assignments where placed.assignment.type.isGroup {
      guard let hasDataActions = assignments.hasDataActions(placed) else {
        gaps.add(azure.uncertainty(placed, placed.unclearVerdict))
        continue
      }
      if hasDataActions {
        ways[placed.assignment.principalID, default: []].append(AzureWay(placed))
      }
    }
    self.ways = ways
    for placed in assignments.denials where ![.yes, .no].contains(placed.listedVerdict) {
      gaps.add(azure.uncertainty(placed, placed.listedVerdict))
    }
    self.gaps = gaps.gaps
    denials = assignments.denials.filter { $0.listedVerdict == .yes }
    memberships = assignments.memberships
  }

  /// The deny assignments in the cluster that apply to every member of a group.
  package func denials(of group: Subject) -> [AzureDenial] { denials.denying(group, memberships) }
}
