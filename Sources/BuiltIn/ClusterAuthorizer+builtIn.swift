import AccessAnalysis
import AccessModel

extension AzureAuthorizer {
  /// The authorizer of a cluster that uses Azure RBAC, with the built-in roles; nil if the cluster does not use it.
  ///
  /// - Parameter memberships: The memberships of the snapshot's directory, if they are known already.
  package convenience init?(_ snapshot: Snapshot, _ memberships: Memberships? = nil) {
    self.init(
      snapshot, memberships, builtIn: AzureRoles.definitions, kubernetesGroups: ResourceNames.groups,
      resources: ResourceTable.builtIn.all)
  }
}

extension ClusterAuthorizer {
  /// Both models, as the cluster uses them.
  package init(_ snapshot: Snapshot) {
    self.init(Authorizer(snapshot), AzureAuthorizer(snapshot))
  }
}
