import AccessModel
import AccessAnalysis

/// A small tenant and cluster for tests of Azure's answers.
///
/// Ada is in the group developers, which is in engineers; Bob is in contractors; the members of strangers were not
/// read. Ada is also in newsletter, which no token carries, and in a group for which that is unknown.
enum Tenant {
  static let ada = id(1)
  static let bob = id(2)
  static let deployer = id(3)
  static let developers = id(11)
  static let engineers = id(12)
  static let contractors = id(13)
  static let strangers = id(14)
  static let newsletter = id(15)
  static let untold = id(16)

  static let subscription = "/subscriptions/s1"
  static let resourceGroup = "/subscriptions/s1/resourceGroups/rg"
  static let cluster = "/subscriptions/s1/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/c1"
  static let fleet = resourceGroup + "/providers/Microsoft.ContainerService/fleets/f1"
  static let cluster10 = cluster + "0"

  static let directory = Directory(
    groups: [
      Group(id: developers, displayName: "Developers", isSecurityEnabled: true),
      Group(id: engineers, displayName: "Engineers", isSecurityEnabled: true),
      Group(id: contractors, displayName: "Contractors", isSecurityEnabled: true),
      Group(id: strangers, displayName: "Strangers", isSecurityEnabled: true),
      Group(id: newsletter, displayName: "Newsletter", isSecurityEnabled: false),
      Group(id: untold, displayName: "Untold"),
    ],
    users: [
      User(id: ada, displayName: "Ada", userPrincipalName: "ada@contoso.com"),
      User(id: bob, displayName: "Bob", userPrincipalName: "bob@contoso.com"),
    ],
    servicePrincipals: [ServicePrincipal(id: deployer, displayName: "deployer")],
    members: [
      developers: [.user(ada)], engineers: [.group(developers)], contractors: [.user(bob)], newsletter: [.user(ada)],
      untold: [.user(ada)],
    ])

  static func id(_ number: Int) -> ObjectID {
    let digits = String(number)
    let text = "00000000-0000-0000-0000-" + String(repeating: "0", count: 12 - digits.count) + digits
    return ObjectID(text) ?? .zero
  }

  static func definition(
    _ number: Int, _ name: String, actions: [String] = [], notActions: [String] = [], data: [String] = [],
    notData: [String] = [], condition: String? = nil
  ) -> RoleDefinition {
    RoleDefinition(
      id: id(number), roleName: name,
      permissions: [
        AzurePermissions(
          actions: actions, notActions: notActions, dataActions: data.map(spelt), notDataActions: notData.map(spelt),
          condition: condition)
      ])
  }

  /// Data actions that begin with a slash get the prefix of the cluster.
  private static func spelt(_ action: String) -> String {
    action.hasPrefix("/") ? "Microsoft.ContainerService/managedClusters\(action)" : action
  }

  /// A member of a fleet, which by default is the cluster in the fleet.
  static func member(_ cluster: String = cluster, of fleet: String = fleet) -> [FleetMember] {
    FleetMember(id: "\(fleet)/members/m1", clusterID: cluster).map { [$0] } ?? []
  }

  static func assign(
    _ role: Int, to principal: ObjectID, at scope: String = cluster, condition: String? = nil
  ) -> RoleAssignment {
    let type =
      directory.group(principal) != nil ? "Group" : directory.user(principal) != nil ? "User" : "ServicePrincipal"
    return RoleAssignment(
      principalID: principal, principalType: type, roleDefinitionID: "/providers/roleDefinitions/\(id(role))",
      roleName: "", scope: scope, condition: condition)
  }

  static func deny(
    _ data: [String], to principals: [ObjectID], except excluded: [ObjectID] = [], at scope: String = cluster,
    actions: [String] = [], type given: PrincipalType? = nil, appliesToChildScopes: Bool = true,
    condition: String? = nil
  ) -> DenyAssignment {
    func named(_ ids: [ObjectID]) -> [DenyAssignment.Principal] {
      ids.map { id in
        let type: PrincipalType = given ?? (id == .zero ? .everyone : directory.group(id) != nil ? .group : .user)
        return DenyAssignment.Principal(id: id, type: type)
      }
    }
    return DenyAssignment(
      name: "no", scope: scope, appliesToChildScopes: appliesToChildScopes,
      permissions: [
        AzurePermissions(actions: actions, notActions: [], dataActions: data.map(spelt), notDataActions: [])
      ],
      principals: named(principals), excludedPrincipals: named(excluded), condition: condition)
  }

  static func snapshot(
    _ assignments: [RoleAssignment] = [], denials: [DenyAssignment] = [], definitions: [RoleDefinition] = [],
    bindings: [Binding] = [], roles: [Role] = [], eligible: [RoleAssignment] = [], localAccounts: Bool? = false,
    usesAzureRBAC: Bool = true, gaps: [Gap] = [], fleetMembers: [FleetMember] = []
  ) -> Snapshot {
    var contents = Snapshot.Contents()
    contents.roleAssignments = assignments
    contents.eligibleRoleAssignments = eligible
    contents.denyAssignments = denials
    contents.roleDefinitions = definitions
    contents.fleetMembers = fleetMembers
    contents.bindings = bindings
    contents.roles = roles
    contents.profile = ClusterProfile(
      name: "c1", resourceID: cluster.replacing("resourceGroups", with: "resourcegroups"), entra: .managed,
      hasLocalAccounts: localAccounts, usesAzureRBAC: usesAzureRBAC)
    return Snapshot(
      contents: contents, directory: directory, title: "test", readAt: Timestamp(seconds: 0), gaps: gaps)
  }
}
