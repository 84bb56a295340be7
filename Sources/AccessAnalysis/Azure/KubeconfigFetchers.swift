import AccessModel

/// Who can fetch the user kubeconfig by Azure roles, whatever is bound in the cluster.
struct KubeconfigFetchers: Sendable {
  /// The Azure assignments that apply in the cluster.
  let assignments: AzureAssignments
  /// Those that allow it, each with the obstacle if there is one.
  let control: [AzureAssignments.Control]
  /// Everyone who can, including groups.
  let all: Set<ObjectID>

  init(_ assignments: AzureAssignments) {
    self.assignments = assignments
    control = assignments.control(KubeconfigAccess.fetch)
    all = assignments.memberships.below(all: control.filter { $0.obstacle == nil }.map(\.placed.assignment.principalID))
  }
}
