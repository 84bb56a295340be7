import AccessAnalysis
import AccessModel

extension HardeningAssessment {
  /// Reviews the cluster of a snapshot, by the snapshot's own Azure roles, or Microsoft's where it lacks them.
  package init(
    _ snapshot: Snapshot, _ declared: DeclaredIdentities, _ request: HardeningRequest = HardeningRequest()
  ) {
    self.init(snapshot, declared, request, builtIn: AzureRoles.definitions)
  }
}
