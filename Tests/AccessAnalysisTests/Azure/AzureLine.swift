import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// A request, and the expected answer of Azure.
struct AzureLine: Sendable, CustomTestStringConvertible {
  enum Answer: Sendable { case allowed, denied, no, unknown }

  let reason: String
  var assignments: [RoleAssignment] = []
  var denials: [DenyAssignment] = []
  var principal: Subject = user("ada@contoso.com")
  var action = AccessAction("get", "pods")
  var namespace: Name? = "shop"
  var gaps: [Gap] = []
  var fleetMembers: [FleetMember] = []
  let answer: Answer

  var testDescription: String { reason }

  // By number: reads pods; everything but secrets; every read; deployments by a star in the middle; a condition of the
  // role's own; writes and execs; custom resources by the preview's actions; mixed case; two roles' halves; pods in
  // fleets; conditions on custom resources and subresources.
  static let definitions = [
    Tenant.definition(50, "Pods", data: ["/pods/read"]),
    Tenant.definition(51, "No secrets", data: ["/*"], notData: ["/secrets/*"]),
    Tenant.definition(52, "Reads", data: ["/*/read"]),
    Tenant.definition(53, "Deployments", data: ["/*/deployments/*"]),
    Tenant.definition(54, "Conditional", data: ["/pods/read"], condition: "@Resource…"),
    Tenant.definition(55, "Exec", data: ["/pods/exec/action", "/apps/deployments/write"]),
    Tenant.definition(56, "Preview", data: ["/customresources/read"]),
    Tenant.definition(57, "Case", data: ["MICROSOFT.containerservice/MANAGEDCLUSTERS/PODS/Read"]),
    Tenant.definition(58, "Secrets", data: ["/secrets/read"]),
    Tenant.definition(59, "Owner", actions: ["*"]),
    Tenant.definition(60, "Binder", data: ["/rbac.authorization.k8s.io/roles/bind/action", "/healthz/read"]),
    Tenant.definition(61, "All", data: ["*"]),
    Tenant.definition(62, "Fleet pods", data: ["Microsoft.ContainerService/fleets/members/pods/read"]),
    Tenant.definition(63, "Widgets", data: ["/*/read"], condition: widgets),
    Tenant.definition(65, "Pods without exec", data: ["/pods/read", "/pods/write", "/pods/delete"]),
    Tenant.definition(66, "No nodes", data: ["/*"], notData: ["/nodes/*"]),
    Tenant.definition(64, "No attach", data: ["/*/read"], condition: noExec),
  ]

  static func held(_ role: Int, _ principal: ObjectID = Tenant.ada, at scope: String = Tenant.cluster)
    -> [RoleAssignment]
  { [Tenant.assign(role, to: principal, at: scope)] }

  /// Microsoft's example of a condition on custom resources.
  static let widgets = """
    ( !(ActionMatches{'Microsoft.ContainerService/managedClusters/customresources/read'}) ) OR (
      @Request[Microsoft.ContainerService/managedClusters/customResources:group] StringEqualsIgnoreCase 'Example.com'
      AND @Request[Microsoft.ContainerService/managedClusters/customResources:kind] StringEqualsIgnoreCase 'widgets' )
    """
  static let noExec =
    "@Request[Microsoft.ContainerService/managedClusters/resources:subresource] StringNotEquals 'attach'"

  static let namespace = Tenant.cluster + "/namespaces/shop"
}
