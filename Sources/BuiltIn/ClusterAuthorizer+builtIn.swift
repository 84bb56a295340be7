import AccessAnalysis
import AccessModel

extension AzureAuthorizer {
  /// The authorizer of a cluster that asks Azure, with the built-in roles; nil for one that does not.
  ///
  /// - Parameter memberships: Those of the snapshot's directory, where they are worked out already.
  package init?(_ snapshot: Snapshot, _ memberships: Memberships? = nil) {
    self.init(snapshot, memberships, builtIn: AzureRoles.definitions, kubernetesGroups: ResourceNames.groups)
  }
}

extension ClusterAuthorizer {
  /// Both models as the cluster asks them.
  package init(_ snapshot: Snapshot) {
    self.init(Authorizer(snapshot), AzureAuthorizer(snapshot))
  }
}
