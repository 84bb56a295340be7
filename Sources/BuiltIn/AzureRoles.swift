/// The built-in Azure roles that matter to AKS, for sources without `role-definitions.json`.
package enum AzureRoles {
  /// The output of `az role definition list` for them, with the fields that determine access.
  package static let text = #"""
    [
      {
        "name": "0ab0b1a8-8aac-4efd-b8c2-3ee1fb270be8", "roleType": "BuiltInRole",
        "roleName": "Azure Kubernetes Service Cluster Admin Role",
        "permissions": [{
          "actions": [
            "Microsoft.ContainerService/managedClusters/listClusterAdminCredential/action",
            "Microsoft.ContainerService/managedClusters/accessProfiles/listCredential/action",
            "Microsoft.ContainerService/managedClusters/read",
            "Microsoft.ContainerService/managedClusters/runcommand/action"
          ],
          "notActions": [],
          "dataActions": [],
          "notDataActions": []
        }]
      },
      {
        "name": "4abbcc35-e782-43d8-92c5-2d3f1bd2253f", "roleType": "BuiltInRole",
        "roleName": "Azure Kubernetes Service Cluster User Role",
        "permissions": [{
          "actions": [
            "Microsoft.ContainerService/managedClusters/listClusterUserCredential/action",
            "Microsoft.ContainerService/managedClusters/read"
          ],
          "notActions": [],
          "dataActions": [],
          "notDataActions": []
        }]
      },
      {
        "name": "ed7f3fbd-7b88-4dd4-9017-9adb7ce333f8", "roleType": "BuiltInRole",
        "roleName": "Azure Kubernetes Service Contributor Role",
        "permissions": [{
          "actions": [
            "Microsoft.Authorization/*/read",
            "Microsoft.ContainerService/locations/*",
            "Microsoft.ContainerService/managedClusters/*",
            "Microsoft.ContainerService/managedclustersnapshots/*",
            "Microsoft.ContainerService/snapshots/*",
            "Microsoft.Insights/alertRules/*",
            "Microsoft.Resources/deployments/*",
            "Microsoft.Resources/subscriptions/resourceGroups/read",
            "Microsoft.ContainerService/deploymentSafeguards/*"
          ],
          "notActions": [],
          "dataActions": [],
          "notDataActions": []
        }]
      },
      {
        "name": "b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b", "roleType": "BuiltInRole",
        "roleName": "Azure Kubernetes Service RBAC Cluster Admin",
        "permissions": [{
          "actions": [
            "Microsoft.Authorization/*/read",
            "Microsoft.Resources/subscriptions/operationresults/read",
            "Microsoft.Resources/subscriptions/read",
            "Microsoft.Resources/subscriptions/resourceGroups/read",
            "Microsoft.ContainerService/managedClusters/listClusterUserCredential/action"
          ],
          "notActions": [],
          "dataActions": ["Microsoft.ContainerService/managedClusters/*"],
          "notDataActions": []
        }]
      },
      {
        "name": "3498e952-d568-435e-9b2c-8d77e338d7f7", "roleType": "BuiltInRole",
        "roleName": "Azure Kubernetes Service RBAC Admin",
        "permissions": [{
          "actions": [
            "Microsoft.Authorization/*/read",
            "Microsoft.Resources/subscriptions/operationresults/read",
            "Microsoft.Resources/subscriptions/read",
            "Microsoft.Resources/subscriptions/resourceGroups/read",
            "Microsoft.ContainerService/managedClusters/listClusterUserCredential/action"
          ],
          "notActions": [],
          "dataActions": ["Microsoft.ContainerService/managedClusters/*"],
          "notDataActions": [
            "Microsoft.ContainerService/managedClusters/resourcequotas/write",
            "Microsoft.ContainerService/managedClusters/resourcequotas/delete",
            "Microsoft.ContainerService/managedClusters/namespaces/write",
            "Microsoft.ContainerService/managedClusters/namespaces/delete"
          ]
        }]
      },
      {
        "name": "7f6c6a51-bcf8-42ba-9220-52d62157d7db", "roleType": "BuiltInRole",
        "roleName": "Azure Kubernetes Service RBAC Reader",
        "permissions": [{
          "actions": [
            "Microsoft.Authorization/*/read",
            "Microsoft.Resources/subscriptions/operationresults/read",
            "Microsoft.Resources/subscriptions/read",
            "Microsoft.Resources/subscriptions/resourceGroups/read"
          ],
          "notActions": [],
          "dataActions": [
            "Microsoft.ContainerService/managedClusters/apps/controllerrevisions/read",
            "Microsoft.ContainerService/managedClusters/apps/daemonsets/read",
            "Microsoft.ContainerService/managedClusters/apps/deployments/read",
            "Microsoft.ContainerService/managedClusters/apps/replicasets/read",
            "Microsoft.ContainerService/managedClusters/apps/statefulsets/read",
            "Microsoft.ContainerService/managedClusters/autoscaling/horizontalpodautoscalers/read",
            "Microsoft.ContainerService/managedClusters/batch/cronjobs/read",
            "Microsoft.ContainerService/managedClusters/batch/jobs/read",
            "Microsoft.ContainerService/managedClusters/configmaps/read",
            "Microsoft.ContainerService/managedClusters/discovery.k8s.io/endpointslices/read",
            "Microsoft.ContainerService/managedClusters/endpoints/read",
            "Microsoft.ContainerService/managedClusters/events.k8s.io/events/read",
            "Microsoft.ContainerService/managedClusters/events/read",
            "Microsoft.ContainerService/managedClusters/extensions/daemonsets/read",
            "Microsoft.ContainerService/managedClusters/extensions/deployments/read",
            "Microsoft.ContainerService/managedClusters/extensions/ingresses/read",
            "Microsoft.ContainerService/managedClusters/extensions/networkpolicies/read",
            "Microsoft.ContainerService/managedClusters/extensions/replicasets/read",
            "Microsoft.ContainerService/managedClusters/limitranges/read",
            "Microsoft.ContainerService/managedClusters/metrics.k8s.io/pods/read",
            "Microsoft.ContainerService/managedClusters/metrics.k8s.io/nodes/read",
            "Microsoft.ContainerService/managedClusters/namespaces/read",
            "Microsoft.ContainerService/managedClusters/networking.k8s.io/ingresses/read",
            "Microsoft.ContainerService/managedClusters/networking.k8s.io/networkpolicies/read",
            "Microsoft.ContainerService/managedClusters/persistentvolumeclaims/read",
            "Microsoft.ContainerService/managedClusters/pods/read",
            "Microsoft.ContainerService/managedClusters/policy/poddisruptionbudgets/read",
            "Microsoft.ContainerService/managedClusters/replicationcontrollers/read",
            "Microsoft.ContainerService/managedClusters/resourcequotas/read",
            "Microsoft.ContainerService/managedClusters/serviceaccounts/read",
            "Microsoft.ContainerService/managedClusters/services/read"
          ],
          "notDataActions": []
        }]
      },
      {
        "name": "a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb", "roleType": "BuiltInRole",
        "roleName": "Azure Kubernetes Service RBAC Writer",
        "permissions": [{
          "actions": [
            "Microsoft.Authorization/*/read",
            "Microsoft.Resources/subscriptions/operationresults/read",
            "Microsoft.Resources/subscriptions/read",
            "Microsoft.Resources/subscriptions/resourceGroups/read"
          ],
          "notActions": [],
          "dataActions": [
            "Microsoft.ContainerService/managedClusters/apps/controllerrevisions/read",
            "Microsoft.ContainerService/managedClusters/apps/daemonsets/*",
            "Microsoft.ContainerService/managedClusters/apps/deployments/*",
            "Microsoft.ContainerService/managedClusters/apps/replicasets/*",
            "Microsoft.ContainerService/managedClusters/apps/statefulsets/*",
            "Microsoft.ContainerService/managedClusters/autoscaling/horizontalpodautoscalers/*",
            "Microsoft.ContainerService/managedClusters/batch/cronjobs/*",
            "Microsoft.ContainerService/managedClusters/coordination.k8s.io/leases/read",
            "Microsoft.ContainerService/managedClusters/coordination.k8s.io/leases/write",
            "Microsoft.ContainerService/managedClusters/coordination.k8s.io/leases/delete",
            "Microsoft.ContainerService/managedClusters/discovery.k8s.io/endpointslices/read",
            "Microsoft.ContainerService/managedClusters/batch/jobs/*",
            "Microsoft.ContainerService/managedClusters/configmaps/*",
            "Microsoft.ContainerService/managedClusters/endpoints/*",
            "Microsoft.ContainerService/managedClusters/events.k8s.io/events/read",
            "Microsoft.ContainerService/managedClusters/events/*",
            "Microsoft.ContainerService/managedClusters/extensions/daemonsets/*",
            "Microsoft.ContainerService/managedClusters/extensions/deployments/*",
            "Microsoft.ContainerService/managedClusters/extensions/ingresses/*",
            "Microsoft.ContainerService/managedClusters/extensions/networkpolicies/*",
            "Microsoft.ContainerService/managedClusters/extensions/replicasets/*",
            "Microsoft.ContainerService/managedClusters/limitranges/read",
            "Microsoft.ContainerService/managedClusters/metrics.k8s.io/pods/read",
            "Microsoft.ContainerService/managedClusters/metrics.k8s.io/nodes/read",
            "Microsoft.ContainerService/managedClusters/namespaces/read",
            "Microsoft.ContainerService/managedClusters/networking.k8s.io/ingresses/*",
            "Microsoft.ContainerService/managedClusters/networking.k8s.io/networkpolicies/*",
            "Microsoft.ContainerService/managedClusters/persistentvolumeclaims/*",
            "Microsoft.ContainerService/managedClusters/pods/*",
            "Microsoft.ContainerService/managedClusters/policy/poddisruptionbudgets/*",
            "Microsoft.ContainerService/managedClusters/replicationcontrollers/*",
            "Microsoft.ContainerService/managedClusters/resourcequotas/read",
            "Microsoft.ContainerService/managedClusters/secrets/*",
            "Microsoft.ContainerService/managedClusters/serviceaccounts/*",
            "Microsoft.ContainerService/managedClusters/services/*"
          ],
          "notDataActions": []
        }]
      },
      {
        "name": "c9f76ca8-b262-4b10-8ed2-09cf0948aa35", "roleType": "BuiltInRole",
        "roleName": "Azure Kubernetes Service Namespace User",
        "permissions": [{
          "actions": [
            "Microsoft.ContainerService/managedClusters/managedNamespaces/read",
            "Microsoft.ContainerService/managedClusters/managedNamespaces/listCredential/action"
          ],
          "notActions": [],
          "dataActions": [],
          "notDataActions": []
        }]
      },
      {
        "name": "289d8817-ee69-43f1-a0af-43a45505b488", "roleType": "BuiltInRole",
        "roleName": "Azure Kubernetes Service Namespace Contributor",
        "permissions": [{
          "actions": [
            "Microsoft.Authorization/*/read",
            "Microsoft.Insights/alertRules/*",
            "Microsoft.Resources/subscriptions/resourceGroups/read",
            "Microsoft.ContainerService/managedClusters/managedNamespaces/*",
            "Microsoft.Resources/deployments/*"
          ],
          "notActions": [],
          "dataActions": [],
          "notDataActions": []
        }]
      },
      {
        "name": "b24988ac-6180-42a0-ab88-20f7382dd24c", "roleType": "BuiltInRole",
        "roleName": "Contributor",
        "permissions": [{
          "actions": ["*"],
          "notActions": [
            "Microsoft.Authorization/*/Delete",
            "Microsoft.Authorization/*/Write",
            "Microsoft.Authorization/elevateAccess/Action",
            "Microsoft.Blueprint/blueprintAssignments/write",
            "Microsoft.Blueprint/blueprintAssignments/delete",
            "Microsoft.Compute/galleries/share/action",
            "Microsoft.Purview/consents/write",
            "Microsoft.Purview/consents/delete",
            "Microsoft.Resources/deploymentStacks/manageDenySetting/action",
            "Microsoft.Subscription/cancel/action",
            "Microsoft.Subscription/enable/action"
          ],
          "dataActions": [],
          "notDataActions": []
        }]
      },
      {
        "name": "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "roleType": "BuiltInRole",
        "roleName": "Owner",
        "permissions": [{
          "actions": ["*"],
          "notActions": [],
          "dataActions": [],
          "notDataActions": []
        }]
      },
      {
        "name": "acdd72a7-3385-48ef-bd42-f606fba81ae7", "roleType": "BuiltInRole",
        "roleName": "Reader",
        "permissions": [{
          "actions": ["*/read"],
          "notActions": [],
          "dataActions": [],
          "notDataActions": []
        }]
      },
      {
        "name": "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", "roleType": "BuiltInRole",
        "roleName": "User Access Administrator",
        "permissions": [{
          "actions": [
            "*/read",
            "Microsoft.Authorization/*",
            "Microsoft.Support/*"
          ],
          "notActions": [],
          "dataActions": [],
          "notDataActions": []
        }]
      },
      {
        "name": "f58310d9-a9f6-439a-9e8d-f62e7b41a168", "roleType": "BuiltInRole",
        "roleName": "Role Based Access Control Administrator",
        "permissions": [{
          "actions": [
            "Microsoft.Authorization/roleAssignments/write",
            "Microsoft.Authorization/roleAssignments/delete",
            "*/read",
            "Microsoft.Support/*"
          ],
          "notActions": [],
          "dataActions": [],
          "notDataActions": []
        }]
      },
      {
        "name": "1afdec4b-e479-420e-99e7-f82237c7c5e6", "roleType": "BuiltInRole",
        "roleName": "Azure Kubernetes Service Cluster Monitoring User",
        "permissions": [{
          "actions": [
            "Microsoft.ContainerService/managedClusters/listClusterMonitoringUserCredential/action",
            "Microsoft.ContainerService/managedClusters/read"
          ],
          "notActions": [],
          "dataActions": [],
          "notDataActions": []
        }]
      }
    ]
    """#
}
