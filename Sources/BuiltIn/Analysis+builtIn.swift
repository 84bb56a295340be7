import AccessAnalysis
import AccessModel

extension Analysis {
  /// Analyzes a snapshot with the levels, roles and resources that are known offline.
  package init(_ snapshot: Snapshot) {
    let levels = AccessLevels(snapshot)
    let memberships = Memberships(snapshot.directory)
    self.init(
      levels: levels,
      authorizer: ClusterAuthorizer(Authorizer(levels.roles), AzureAuthorizer(snapshot, memberships)),
      memberships: memberships, builtIn: AzureRoles.definitions)
  }
}
