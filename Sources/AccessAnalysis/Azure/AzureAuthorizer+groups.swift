import AccessModel

extension AzureAuthorizer {
  /// Missing data that could give groups more Azure roles, or take some of what they hold.
  var gapsOfGroups: [Gap] { gaps { $0.assignment.type.isGroup } }

  /// Missing data that could give anybody another level by Azure roles, or take some of what they hold.
  package var gapsOfLevels: [Gap] { gaps { _ in true } }

  private func gaps(_ isIncluded: (PlacedAssignment) -> Bool) -> [Gap] {
    var gaps = GapList(assignments.gaps + assignments.denyGaps)
    for placed in assignments.assignments where isIncluded(placed) { gaps.add(doubts(placed)) }
    for placed in assignments.denials where ![.yes, .no].contains(placed.listedVerdict) {
      gaps.add(uncertainty(placed, placed.listedVerdict))
    }
    return gaps.gaps
  }

  /// The groups that roles for Kubernetes are assigned to, each once.
  package var groups: [ObjectID] { assignments.groupsOfKubernetes }

  /// The roles for Kubernetes assigned to each group, without those of the groups that contain it.
  package var waysOfGroups: [ObjectID: [AzureWay]] {
    let ofGroups = assignments.ofKubernetes.filter(\.assignment.type.isGroup)
    return Dictionary(grouping: ofGroups) { $0.assignment.principalID }.mapValues { $0.map { AzureWay($0) } }
  }

  /// Whether deny assignments concern Kubernetes objects of the cluster.
  package var hasDenials: Bool { !assignments.certainDenials.isEmpty }

  /// The deny assignments in the cluster that apply to a subject, or to every member of a group.
  package func denials(of subject: Subject) -> [AzureDenial] {
    assignments.certainDenials.denying(subject, memberships)
  }
}
