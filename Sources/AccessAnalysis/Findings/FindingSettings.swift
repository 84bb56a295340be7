import AccessModel

/// What findings depend on besides the snapshot.
package struct FindingSettings: Sendable {
  package var declared: DeclaredIdentities
  /// The day on which grants expire and reviews are overdue.
  package var today: Day
  /// How many people in a group are many.
  package var manyPeople = 100
  /// The findings that the settings accept; the snapshot has those of the workspace.
  package var exceptions: [FindingException] = []
  /// The Azure role definitions known offline.
  package var builtIn: [RoleDefinition]
  /// The objects that Kubernetes and AKS make themselves.
  package var baseline: FindingBaseline

  package init(declared: DeclaredIdentities, today: Day, builtIn: [RoleDefinition], baseline: FindingBaseline) {
    self.declared = declared
    self.today = today
    self.builtIn = builtIn
    self.baseline = baseline
  }
}
