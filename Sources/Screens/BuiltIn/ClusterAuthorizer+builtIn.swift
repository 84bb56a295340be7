import AccessModel
import AccessReview
import BuiltIn

extension AzureAuthorizer {
  /// The authorizer of a cluster that asks Azure, with the built-in roles; nil for one that does not.
  package init?(_ snapshot: Snapshot) {
    self.init(snapshot, builtIn: AzureRoles.definitions, kubernetesGroups: ResourceNames.groups)
  }
}

extension ClusterAuthorizer {
  /// Both models as the cluster asks them.
  package init(_ snapshot: Snapshot) {
    self.init(Authorizer(snapshot), AzureAuthorizer(snapshot))
  }
}
