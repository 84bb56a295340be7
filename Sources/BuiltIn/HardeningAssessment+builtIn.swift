import AccessAnalysis
import AccessModel

extension HardeningAssessment {
  /// Assesses the cluster of a snapshot, by the snapshot's own Azure roles, or Microsoft's if it lacks them.
  package init(
    _ snapshot: Snapshot, _ declared: DeclaredIdentities, _ request: HardeningRequest = HardeningRequest()
  ) {
    self.init(snapshot, declared, request, builtIn: AzureRoles.definitions)
  }
}
