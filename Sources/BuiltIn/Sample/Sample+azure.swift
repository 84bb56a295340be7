extension Sample {
  /// The output of `az aks show`: Entra integration, Azure RBAC and local accounts are all on.
  static let aks = #"""
    {
      "aadProfile": {
        "adminGroupObjectIDs": [
          "d0fa9cc4-4840-46a1-8358-c2d6d005628e"
        ],
        "adminUsers": null,
        "clientAppId": null,
        "enableAzureRbac": true,
        "managed": true,
        "serverAppId": null,
        "serverAppSecret": null,
        "tenantId": "3c26f69c-270e-4468-9a57-b49c0e737f38"
      },
      "azurePortalFqdn": "contoso-prod.portal.example",
      "currentKubernetesVersion": "1.33.5",
      "disableLocalAccounts": false,
      "enableRbac": true,
      "fqdn": "contoso-prod.example",
      "id": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod",
      "kubernetesVersion": "1.33",
      "location": "westeurope",
      "name": "contoso-prod",
      "oidcIssuerProfile": {
        "enabled": true,
        "issuerUrl": "https://westeurope.oic.example/3c26f69c-270e-4468-9a57-b49c0e737f38/"
      },
      "resourceGroup": "contoso-rg",
      "type": "Microsoft.ContainerService/ManagedClusters"
    }
    """#

  /// The output of `az role assignment list --all --include-inherited`.
  static let roleAssignments = #"""
    [
      {
        "createdOn": "2025-11-24T16:27:07.000000+00:00",
        "id": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod/providers/Microsoft.Authorization/roleAssignments/2389f052-b427-4eab-a174-d2709779ddad",
        "name": "2389f052-b427-4eab-a174-d2709779ddad",
        "principalId": "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f",
        "principalName": "Retail Developers",
        "principalType": "Group",
        "roleDefinitionId": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/providers/Microsoft.Authorization/roleDefinitions/4abbcc35-e782-43d8-92c5-2d3f1bd2253f",
        "roleDefinitionName": "Azure Kubernetes Service Cluster User Role",
        "scope": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod",
        "type": "Microsoft.Authorization/roleAssignments",
        "updatedOn": "2025-11-24T16:27:07.000000+00:00"
      },
      {
        "createdOn": "2025-12-24T17:37:01.000000+00:00",
        "id": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod/providers/Microsoft.Authorization/roleAssignments/2bcf635c-2a95-4c2b-8c0f-dc9588563877",
        "name": "2bcf635c-2a95-4c2b-8c0f-dc9588563877",
        "principalId": "51ea40b0-7088-4482-8231-74d06cde3e3a",
        "principalName": "Équipe Paiements",
        "principalType": "Group",
        "roleDefinitionId": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/providers/Microsoft.Authorization/roleDefinitions/4abbcc35-e782-43d8-92c5-2d3f1bd2253f",
        "roleDefinitionName": "Azure Kubernetes Service Cluster User Role",
        "scope": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod",
        "type": "Microsoft.Authorization/roleAssignments",
        "updatedOn": "2025-12-24T17:37:01.000000+00:00"
      },
      {
        "createdOn": "2025-10-12T16:37:13.000000+00:00",
        "id": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod/providers/Microsoft.Authorization/roleAssignments/170de13e-824c-4d30-890a-a3b0277bd56c",
        "name": "170de13e-824c-4d30-890a-a3b0277bd56c",
        "principalId": "723e7e5f-666b-4e4f-b546-cf315cc8f11b",
        "principalName": "Order Operations",
        "principalType": "Group",
        "roleDefinitionId": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/providers/Microsoft.Authorization/roleDefinitions/4abbcc35-e782-43d8-92c5-2d3f1bd2253f",
        "roleDefinitionName": "Azure Kubernetes Service Cluster User Role",
        "scope": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod",
        "type": "Microsoft.Authorization/roleAssignments",
        "updatedOn": "2025-10-12T16:37:13.000000+00:00"
      },
      {
        "createdOn": "2026-04-08T09:03:19.000000+00:00",
        "id": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod/providers/Microsoft.Authorization/roleAssignments/dd376be2-aaa2-4ad5-8ab4-d8ef1d880adb",
        "name": "dd376be2-aaa2-4ad5-8ab4-d8ef1d880adb",
        "principalId": "ff4122a9-6cc0-4b07-b5aa-48c3efe4c23f",
        "principalName": "数据平台团队",
        "principalType": "Group",
        "roleDefinitionId": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/providers/Microsoft.Authorization/roleDefinitions/4abbcc35-e782-43d8-92c5-2d3f1bd2253f",
        "roleDefinitionName": "Azure Kubernetes Service Cluster User Role",
        "scope": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod",
        "type": "Microsoft.Authorization/roleAssignments",
        "updatedOn": "2026-04-08T09:03:19.000000+00:00"
      },
      {
        "createdOn": "2026-09-09T11:07:40.000000+00:00",
        "id": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod/namespaces/catalog-search/providers/Microsoft.Authorization/roleAssignments/8b2214a1-0869-4077-87f1-8282a0220452",
        "name": "8b2214a1-0869-4077-87f1-8282a0220452",
        "principalId": "1d7cbe97-f81b-4338-8246-c789f98afc42",
        "principalName": "Catalog Team",
        "principalType": "Group",
        "roleDefinitionId": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/providers/Microsoft.Authorization/roleDefinitions/7f6c6a51-bcf8-42ba-9220-52d62157d7db",
        "roleDefinitionName": "Azure Kubernetes Service RBAC Reader",
        "scope": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod/namespaces/catalog-search",
        "type": "Microsoft.Authorization/roleAssignments",
        "updatedOn": "2026-09-09T11:07:40.000000+00:00"
      },
      {
        "createdOn": "2026-03-05T12:31:45.000000+00:00",
        "id": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod/providers/Microsoft.Authorization/roleAssignments/51c206cc-67a0-48db-a74e-cab927c93e3c",
        "name": "51c206cc-67a0-48db-a74e-cab927c93e3c",
        "principalId": "d0fa9cc4-4840-46a1-8358-c2d6d005628e",
        "principalName": "AKS Platform Admins",
        "principalType": "Group",
        "roleDefinitionId": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/providers/Microsoft.Authorization/roleDefinitions/b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b",
        "roleDefinitionName": "Azure Kubernetes Service RBAC Cluster Admin",
        "scope": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod",
        "type": "Microsoft.Authorization/roleAssignments",
        "updatedOn": "2026-03-05T12:31:45.000000+00:00"
      },
      {
        "createdOn": "2025-12-28T11:01:11.000000+00:00",
        "id": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod/providers/Microsoft.Authorization/roleAssignments/5aec40d8-4dda-4ada-bfad-b60851f61fee",
        "name": "5aec40d8-4dda-4ada-bfad-b60851f61fee",
        "principalId": "ec073868-e5ad-4acf-9c87-6c19c5cdfc75",
        "principalName": "AKS Break Glass",
        "principalType": "Group",
        "roleDefinitionId": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/providers/Microsoft.Authorization/roleDefinitions/0ab0b1a8-8aac-4efd-b8c2-3ee1fb270be8",
        "roleDefinitionName": "Azure Kubernetes Service Cluster Admin Role",
        "scope": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod",
        "type": "Microsoft.Authorization/roleAssignments",
        "updatedOn": "2025-12-28T11:01:11.000000+00:00"
      },
      {
        "createdOn": "2026-09-12T12:06:38.000000+00:00",
        "id": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/providers/Microsoft.Authorization/roleAssignments/5008dd13-0dea-49a4-bd55-5efa50353d62",
        "name": "5008dd13-0dea-49a4-bd55-5efa50353d62",
        "principalId": "01b34cf4-fc8a-4438-af8f-19ffd318a682",
        "principalName": "grace.kim@contoso.com",
        "principalType": "User",
        "roleDefinitionId": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
        "roleDefinitionName": "Owner",
        "scope": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7",
        "type": "Microsoft.Authorization/roleAssignments",
        "updatedOn": "2026-09-12T12:06:38.000000+00:00"
      }
    ]
    """#

  /// The output of `az role deny-assignment list`.
  static let denyAssignments = #"""
    [
      {
        "condition": null,
        "conditionVersion": null,
        "denyAssignmentName": "No secrets for contractors",
        "description": "Partners work without the secrets of the shop",
        "doNotApplyToChildScopes": false,
        "excludePrincipals": [
          {
            "displayName": "AKS Platform Admins",
            "id": "d0fa9cc4-4840-46a1-8358-c2d6d005628e",
            "type": "Group"
          }
        ],
        "id": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod/providers/Microsoft.Authorization/denyAssignments/0fe565dc-f90f-43bb-a838-cd106cf7bfc5",
        "isSystemProtected": true,
        "name": "0fe565dc-f90f-43bb-a838-cd106cf7bfc5",
        "permissions": [
          {
            "actions": [],
            "condition": null,
            "conditionVersion": null,
            "dataActions": [
              "Microsoft.ContainerService/managedClusters/secrets/*"
            ],
            "notActions": [],
            "notDataActions": []
          }
        ],
        "principals": [
          {
            "displayName": "Contractors",
            "id": "c35e22d7-cd61-4916-8520-9351651bf659",
            "type": "Group"
          }
        ],
        "scope": "/subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourcegroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod",
        "type": "Microsoft.Authorization/denyAssignments"
      }
    ]
    """#
}
