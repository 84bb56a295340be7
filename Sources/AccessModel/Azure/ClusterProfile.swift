/// The sign-in configuration of a cluster, from `az aks show`.
package struct ClusterProfile: Sendable, Hashable {
  /// How people sign in with Entra.
  package enum EntraIntegration: Sendable, Hashable, CaseIterable {
    case off
    /// Through applications in the tenant, the form that AKS has retired.
    case legacy
    /// Managed by AKS.
    case managed
  }

  package let name: String
  /// The Azure resource ID; its case varies between commands and is not significant.
  package let resourceID: String
  package let kubernetesVersion: String?
  /// The tenant whose users sign in to the cluster.
  package let tenantID: String?
  /// The tenant of the cluster's identity, which is that of its subscription.
  package let identityTenantID: String?
  package let entra: EntraIntegration
  package let adminGroups: [ObjectID]
  /// The admin groups that the profile spells with capitals. Tokens carry lower case; how AKS treats capitals is not
  /// documented.
  package let adminGroupsInCapitals: Set<ObjectID>
  /// Whether certificates that bypass Entra still work; nil if the data does not say.
  package let hasLocalAccounts: Bool?
  /// Whether Kubernetes RBAC is enabled; nil if the data does not say.
  package let usesKubernetesRBAC: Bool?
  /// Whether Azure RBAC for Kubernetes is used in addition to Kubernetes RBAC.
  package let usesAzureRBAC: Bool

  package init(
    name: String, resourceID: String, kubernetesVersion: String? = nil, tenantID: String? = nil,
    identityTenantID: String? = nil, entra: EntraIntegration, adminGroups: [ObjectID] = [],
    adminGroupsInCapitals: Set<ObjectID> = [], hasLocalAccounts: Bool? = nil, usesKubernetesRBAC: Bool? = nil,
    usesAzureRBAC: Bool = false
  ) {
    self.name = name
    self.resourceID = resourceID
    self.kubernetesVersion = kubernetesVersion
    self.tenantID = tenantID
    self.identityTenantID = identityTenantID
    self.entra = entra
    self.adminGroups = adminGroups
    self.adminGroupsInCapitals = adminGroupsInCapitals
    self.hasLocalAccounts = hasLocalAccounts
    self.usesKubernetesRBAC = usesKubernetesRBAC
    self.usesAzureRBAC = usesAzureRBAC
  }

  /// Whether people sign in through AKS-managed Entra integration.
  package var isEntraEnabled: Bool { entra == .managed }
}
