import AccessModel
import AccessAnalysis
import TestSupport

/// Where and for whom assignments apply.
extension AzureLine {
  static let places: [AzureLine] = [
    AzureLine(reason: "the tenant's root", assignments: held(50, at: "/"), answer: .allowed),
    AzureLine(
      reason: "a management group, as the listing has none but those above the subscription",
      assignments: held(50, at: "/providers/Microsoft.Management/managementGroups/m"), answer: .allowed),
    AzureLine(reason: "the subscription", assignments: held(50, at: Tenant.subscription), answer: .allowed),
    AzureLine(
      reason: "the resource group, in another case", assignments: held(50, at: "/Subscriptions/S1/resourcegroups/RG/"),
      answer: .allowed),
    AzureLine(
      reason: "another resource group whose name begins so",
      assignments: held(50, at: Tenant.resourceGroup + "2"), answer: .no),
    AzureLine(reason: "another cluster whose name begins so", assignments: held(50, at: Tenant.cluster10), answer: .no),
    AzureLine(reason: "the namespace", assignments: held(50, at: namespace), answer: .allowed),
    AzureLine(
      reason: "a managed namespace", assignments: held(50, at: Tenant.cluster + "/managedNamespaces/shop"),
      answer: .allowed),
    AzureLine(
      reason: "another namespace", assignments: held(50, at: Tenant.cluster + "/namespaces/shop2"), answer: .no),
    AzureLine(
      reason: "a namespace is not the cluster's scope", assignments: held(50, at: namespace), namespace: nil,
      answer: .no),
    AzureLine(
      reason: "the cluster's scope is every namespace", assignments: held(50), namespace: "any", answer: .allowed),
    AzureLine(
      reason: "something else in the cluster", assignments: held(50, at: Tenant.cluster + "/agentPools/shop"),
      answer: .no),
  ]

  static let principals: [AzureLine] = [
    AzureLine(reason: "a group holds for its members", assignments: held(50, Tenant.developers), answer: .allowed),
    AzureLine(reason: "and for members of groups in it", assignments: held(50, Tenant.engineers), answer: .allowed),
    AzureLine(reason: "another's group does not", assignments: held(50, Tenant.contractors), answer: .no),
    AzureLine(
      reason: "a group whose members were not read may hold for anybody", assignments: held(50, Tenant.strangers),
      answer: .unknown),
    AzureLine(
      reason: "any member of a group holds what the group holds", assignments: held(50, Tenant.developers),
      principal: group(Tenant.developers.name), answer: .allowed),
    AzureLine(
      reason: "and what the groups hold that it is in", assignments: held(50, Tenant.engineers),
      principal: group(Tenant.developers.name), answer: .allowed),
    AzureLine(
      reason: "but not what one of its members holds", assignments: held(50, Tenant.ada),
      principal: group(Tenant.developers.name), answer: .no),
    AzureLine(
      reason: "a service principal is known by its object ID", assignments: held(50, Tenant.deployer),
      principal: user(Tenant.deployer.name), answer: .allowed),
    AzureLine(
      reason: "names of people have no case", assignments: held(50), principal: user("ADA@Contoso.com"),
      answer: .allowed),
    AzureLine(
      reason: "a person whose object ID is not known may be one whom nobody knows",
      assignments: held(50, Tenant.id(77)).map { $0.to(type: "User") }, principal: user("eve@contoso.com"),
      answer: .unknown),
    AzureLine(
      reason: "but not one who is known to be another", assignments: held(50), principal: user("eve@contoso.com"),
      answer: .no),
  ]
}

extension RoleAssignment {
  /// The same assignment with another principal type.
  fileprivate func to(type: String) -> RoleAssignment {
    RoleAssignment(
      principalID: principalID, principalType: type, roleDefinitionID: roleDefinitionID, roleName: roleName,
      scope: scope, condition: condition)
  }
}
