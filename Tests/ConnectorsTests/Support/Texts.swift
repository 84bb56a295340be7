import AccessModel

/// Shortened output of the commands in the names.
enum Texts {
  static let developers = "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f"
  static let user = "11111111-0000-0000-0000-000000000001"
  static let principal = "22222222-0000-0000-0000-000000000002"

  static func namespace(_ name: String) -> String {
    "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: \(name)\n"
  }

  static func binding(_ name: String, namespace: String? = nil, role: String = "view") -> String {
    """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: \(name)
    \(namespace.map { "  namespace: \($0)\n" } ?? "")subjects:
    - kind: Group
      name: \(developers)
      apiGroup: rbac.authorization.k8s.io
    roleRef:
      kind: ClusterRole
      name: \(role)
      apiGroup: rbac.authorization.k8s.io

    """
  }

  static let kubernetes = """
    {"apiVersion": "v1", "kind": "List", "items": [
      {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "retail-app"}},
      {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "ci", "namespace": "retail-app"}}
    ]}
    """

  static let cluster = """
    {"aadProfile": {"adminGroupObjectIDs": ["7F3C1B2E-4d5a-4c6b-9e8f-0a1b2c3d4e5f"], "enableAzureRbac": true,
      "managed": true, "tenantId": "t"}, "addonProfiles": null, "disableLocalAccounts": false,
     "id": "/subscriptions/s/resourcegroups/r/providers/Microsoft.ContainerService/managedClusters/contoso",
     "kind": "Base", "kubernetesVersion": "1.34", "name": "contoso", "sku": {"name": "Base", "tier": "Standard"},
     "type": "Microsoft.ContainerService/ManagedClusters"}
    """

  static let groups = """
    [{"displayName": "Retail Developers", "id": "\(developers)", "mailEnabled": false, "mailNickname": "retail",
      "securityEnabled": true}]
    """

  static let members = """
    [{"@odata.type": "#microsoft.graph.user", "displayName": "Ada", "id": "\(user)", "userPrincipalName": "ada@contoso.com"},
     {"@odata.type": "#microsoft.graph.servicePrincipal", "appId": "a", "displayName": "deploy", "id": "\(principal)",
      "servicePrincipalType": "ManagedIdentity"},
     {"@odata.type": "#microsoft.graph.device", "displayName": "laptop", "id": "33333333-0000-0000-0000-000000000003"}]
    """

  static let users = """
    {"@odata.context": "x", "value": [{"id": "\(user)", "displayName": "Ada", "userPrincipalName": "ada@contoso.com",
      "accountEnabled": false, "userType": "Guest"}]}
    """

  static let roleAssignments = """
    [{"condition": null, "id": "/x", "name": "n", "principalId": "\(developers)", "principalName": "",
      "principalType": "Group", "roleDefinitionId": "/subscriptions/s/roleDefinitions/\(user)",
      "roleDefinitionName": "Azure Kubernetes Service RBAC Reader", "scope": "/subscriptions/s"}]
    """

  static let denyAssignments = """
    [{"denyAssignmentName": "no secrets", "doNotApplyToChildScopes": true, "excludePrincipals": [],
      "permissions": [{"actions": [], "dataActions": ["Microsoft.ContainerService/managedClusters/secrets/*"]}],
      "principals": [{"id": "\(developers)", "type": "Group"}], "scope": "/subscriptions/s"}]
    """

  static let roleDefinitions = """
    [{"assignableScopes": ["/"], "name": "\(user)", "permissions": [{"actions": ["*/read"], "notActions": [],
      "dataActions": [], "notDataActions": []}], "roleName": "Reader", "roleType": "BuiltInRole"}]
    """

  static let fleetMembers = """
    [{"clusterResourceId": "/subscriptions/s/resourceGroups/r/providers/Microsoft.ContainerService/managedClusters/contoso",
      "eTag": "e", "group": null, "labels": {"tier": "one"}, "name": "m1", "provisioningState": "Succeeded",
      "id": "/subscriptions/s/resourceGroups/r/providers/Microsoft.ContainerService/fleets/f1/members/m1",
      "resourceGroup": "r", "status": {}, "type": "Microsoft.ContainerService/fleets/members"}]
    """
}
