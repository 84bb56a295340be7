import AccessModel

extension AzureAuthorizer {
  /// Missing data that could give groups more Azure roles, or take some of what they hold.
  var gapsOfGroups: [Gap] {
    var gaps = GapList(assignments.gaps + assignments.denyGaps)
    for placed in assignments.assignments
    where placed.assignment.type.isGroup && assignments.hasDataActions(placed) == nil {
      gaps.add(uncertainty(placed, placed.unclearVerdict))
    }
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

  /// The deny assignments in the cluster that apply to a subject, or to every member of a group.
  package func denials(of subject: Subject) -> [AzureDenial] {
    assignments.denials.filter { $0.listedVerdict == .yes }.denying(subject, memberships)
  }
}
