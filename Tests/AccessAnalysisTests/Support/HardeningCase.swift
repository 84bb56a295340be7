import AccessModel
import AccessAnalysis

/// A combination of profile fields, a tenant and a request.
struct HardeningCase: Sendable {
  var entra = ClusterProfile.EntraIntegration.managed
  var hasAdminGroup = true
  var hasLocalAccounts: Bool? = true
  var usesAzureRBAC = false
  var assignments: [RoleAssignment] = []
  var eligibleAssignments: [RoleAssignment] = []
  var denials: [DenyAssignment] = []
  var tenant = AdminGroupCase.all[0]
  var request = HardeningRequest()

  static let resourceID =
    "/subscriptions/s/resourcegroups/rg/providers/Microsoft.ContainerService/managedClusters/contoso"

  private static let clusterAdminRole = AdminGroupCase.id(0xE)
  private static let everything = [
    AzurePermissions(
      actions: [], notActions: [], dataActions: ["Microsoft.ContainerService/managedClusters/*"], notDataActions: [])
  ]

  /// The Azure role that allows everything in the cluster.
  static let definitions = [
    RoleDefinition(id: clusterAdminRole, roleName: "RBAC Cluster Admin", permissions: everything)
  ]

  /// An assignment of the Azure role that allows everything in the cluster.
  static func clusterAdmin(
    _ principal: ObjectID, _ type: String = "Group", scope: String = resourceID, condition: String? = nil
  ) -> RoleAssignment {
    RoleAssignment(
      principalID: principal, principalType: type,
      roleDefinitionID: "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/"
        + clusterAdminRole.description, roleName: "", scope: scope, condition: condition)
  }

  var profile: ClusterProfile {
    ClusterProfile(
      name: "contoso", resourceID: Self.resourceID, tenantID: "t", entra: entra,
      adminGroups: hasAdminGroup ? [AdminGroupCase.group] : [], hasLocalAccounts: hasLocalAccounts,
      usesKubernetesRBAC: true, usesAzureRBAC: usesAzureRBAC)
  }

  var snapshot: Snapshot {
    var contents = Snapshot.Contents()
    contents.profile = profile
    contents.roleAssignments = assignments
    contents.denyAssignments = denials
    contents.eligibleRoleAssignments = eligibleAssignments
    contents.roleDefinitions = Self.definitions
    return Snapshot(contents: contents, directory: tenant.directory, title: "test", readAt: Timestamp(seconds: 0))
  }

  var review: HardeningAssessment { HardeningAssessment(snapshot, DeclaredIdentities(), request) }

  /// Every combination of the fields that the guard uses.
  static var all: [HardeningCase] {
    var all: [HardeningCase] = []
    for entra in ClusterProfile.EntraIntegration.allCases {
      for (hasAdminGroup, tenant) in [(false, AdminGroupCase.all[0])] + AdminGroupCase.all.map({ (true, $0) }) {
        for hasLocalAccounts in [true, false, nil] {
          for usesAzureRBAC in [false, true] {
            for isAssumed in [false, true] {
              all.append(
                HardeningCase(
                  entra: entra, hasAdminGroup: hasAdminGroup, hasLocalAccounts: hasLocalAccounts,
                  usesAzureRBAC: usesAzureRBAC, tenant: tenant,
                  request: HardeningRequest(assumedAdmins: isAssumed ? [AdminGroupCase.group] : [])))
            }
          }
        }
      }
    }
    return all
  }
}

extension LockoutGuard {
  init(_ snapshot: Snapshot, _ request: HardeningRequest) { self.init(snapshot, request, builtIn: []) }
}

extension HardeningAssessment {
  init(_ snapshot: Snapshot, _ declared: DeclaredIdentities, _ request: HardeningRequest = HardeningRequest()) {
    self.init(snapshot, declared, request, builtIn: [])
  }

  var steps: [HardeningStep] { items.flatMap(\.steps) + changes.flatMap(\.steps) }

  /// The arguments of every command, in order.
  var commands: [[String]] { steps.compactMap(\.command?.arguments) }

  func item(_ id: String) -> Item? { items.first { $0.id == id } }
}
