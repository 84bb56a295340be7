import AccessModel
import AccessAnalysis

/// Managed namespaces and fleets, in the order in which the webhook asks about them.
extension AzureLine {
  /// A Fleet role by its ID alone, as its definition is in no data here.
  static func fleetReader(at scope: String) -> RoleAssignment {
    RoleAssignment(
      principalID: Tenant.ada, principalType: "User",
      roleDefinitionID: "/roleDefinitions/463ad26c-fcce-4469-9c7f-5653d8acbab5", roleName: "", scope: scope,
      condition: nil)
  }

  private static let managed = Tenant.cluster + "/managedNamespaces/shop"
  private static let elsewhere = "/subscriptions/s1/resourceGroups/other/providers/Microsoft.ContainerService/fleets/f1"
  private static let ofFleets = "Microsoft.ContainerService/fleets/members/*"

  static let scopes: [AzureLine] = [
    AzureLine(
      reason: "another managed namespace", assignments: held(50, at: Tenant.cluster + "/managedNamespaces/shop2"),
      answer: .no),
    AzureLine(
      reason: "a managed namespace is not the cluster's scope", assignments: held(50, at: managed), namespace: nil,
      answer: .no),
    AzureLine(
      reason: "a deny at a managed namespace blocks what a namespace allows", assignments: held(50, at: namespace),
      denials: [Tenant.deny(["*"], to: [.zero], at: managed)], answer: .denied),
    AzureLine(
      reason: "a deny at a namespace blocks what a managed namespace allows", assignments: held(50, at: managed),
      denials: [Tenant.deny(["*"], to: [.zero], at: namespace)], answer: .denied),
    AzureLine(
      reason: "data actions of fleets mean nothing at the cluster", assignments: held(62),
      fleetMembers: Tenant.member(), answer: .no),
  ]

  static let fleets: [AzureLine] = [
    AzureLine(
      reason: "the fleet that the cluster has joined", assignments: held(62, at: Tenant.fleet),
      fleetMembers: Tenant.member(), answer: .allowed),
    AzureLine(
      reason: "IDs have no case", assignments: held(62, at: Tenant.fleet.uppercased()),
      fleetMembers: Tenant.member(Tenant.cluster.uppercased()), answer: .allowed),
    AzureLine(
      reason: "data actions of clusters mean nothing at a fleet", assignments: held(50, at: Tenant.fleet),
      fleetMembers: Tenant.member(), answer: .no),
    AzureLine(
      reason: "a fleet that lists other members only", assignments: held(62, at: Tenant.fleet),
      fleetMembers: Tenant.member(Tenant.cluster10), answer: .no),
    AzureLine(
      reason: "another fleet than the one that the cluster has joined", assignments: held(62, at: elsewhere),
      fleetMembers: Tenant.member(), answer: .no),
    AzureLine(
      reason: "a fleet whose members are not in the data", assignments: held(62, at: Tenant.fleet), answer: .unknown),
    AzureLine(
      reason: "one that says nothing about the action", assignments: held(50, at: Tenant.fleet), answer: .no),
    AzureLine(
      reason: "one that names somebody else", assignments: held(62, Tenant.bob, at: Tenant.fleet), answer: .no),
    AzureLine(
      reason: "a scope above the fleet", assignments: held(62, at: "/subscriptions/s1/resourceGroups/other"),
      fleetMembers: Tenant.member(of: elsewhere), answer: .allowed),
    AzureLine(
      reason: "a scope that may be above a fleet which the cluster may have joined",
      assignments: held(62, at: "/subscriptions/s1/resourceGroups/other"), answer: .unknown),
    AzureLine(
      reason: "a role of every data action elsewhere, as nothing points to a fleet there",
      assignments: held(61, at: "/subscriptions/s1/resourceGroups/other"), answer: .no),
    AzureLine(
      reason: "a namespace of the fleet", assignments: held(62, at: Tenant.fleet + "/namespaces/shop"),
      fleetMembers: Tenant.member(), answer: .allowed),
    AzureLine(
      reason: "a managed namespace of the fleet", assignments: held(62, at: Tenant.fleet + "/managedNamespaces/shop"),
      fleetMembers: Tenant.member(), answer: .allowed),
    AzureLine(
      reason: "which is not another namespace", assignments: held(62, at: Tenant.fleet + "/managedNamespaces/shop"),
      namespace: "billing", fleetMembers: Tenant.member(), answer: .no),
    AzureLine(
      reason: "something else in the fleet", assignments: held(62, at: Tenant.fleet + "/updateRuns/shop"),
      fleetMembers: Tenant.member(), answer: .no),
    AzureLine(
      reason: "a Fleet role, whose data actions are not known", assignments: [fleetReader(at: Tenant.fleet)],
      fleetMembers: Tenant.member(), answer: .unknown),
    AzureLine(
      reason: "a Fleet role at a resource group that may have a fleet",
      assignments: [fleetReader(at: "/subscriptions/s1/resourceGroups/other")], answer: .unknown),
    AzureLine(
      reason: "a Fleet role at a fleet that the cluster has not joined", assignments: [fleetReader(at: elsewhere)],
      fleetMembers: Tenant.member(), answer: .no),
    AzureLine(
      reason: "a deny at the fleet blocks what the cluster allows", assignments: held(50),
      denials: [Tenant.deny([ofFleets], to: [.zero], at: Tenant.fleet)], fleetMembers: Tenant.member(), answer: .denied),
    AzureLine(
      reason: "a deny at the cluster blocks what the fleet allows", assignments: held(62, at: Tenant.fleet),
      denials: [Tenant.deny(["/*"], to: [.zero])], fleetMembers: Tenant.member(), answer: .denied),
    AzureLine(
      reason: "a deny at a fleet whose members are not in the data", assignments: held(50),
      denials: [Tenant.deny([ofFleets], to: [.zero], at: Tenant.fleet)], answer: .unknown),
    AzureLine(
      reason: "a deny at a fleet that the cluster has not joined", assignments: held(50),
      denials: [Tenant.deny([ofFleets], to: [.zero], at: elsewhere)], fleetMembers: Tenant.member(), answer: .allowed),
  ]
}
