/// What `az aks show` tells of a cluster's sign-in.
package struct ClusterProfile: Sendable, Hashable {
  package let name: String
  /// The Azure resource ID; its case varies between commands and means nothing.
  package let resourceID: String
  package let kubernetesVersion: String?
  package let tenantID: String?
  /// Whether people sign in through AKS-managed Entra integration.
  package let isEntraEnabled: Bool
  package let adminGroups: [ObjectID]
  /// Whether certificates that bypass Entra still work; nil where the data is silent.
  package let hasLocalAccounts: Bool?
  /// Whether Azure RBAC for Kubernetes is asked besides Kubernetes RBAC.
  package let usesAzureRBAC: Bool

  package init(
    name: String, resourceID: String, kubernetesVersion: String?, tenantID: String?, isEntraEnabled: Bool,
    adminGroups: [ObjectID], hasLocalAccounts: Bool?, usesAzureRBAC: Bool
  ) {
    self.name = name
    self.resourceID = resourceID
    self.kubernetesVersion = kubernetesVersion
    self.tenantID = tenantID
    self.isEntraEnabled = isEntraEnabled
    self.adminGroups = adminGroups
    self.hasLocalAccounts = hasLocalAccounts
    self.usesAzureRBAC = usesAzureRBAC
  }
}
