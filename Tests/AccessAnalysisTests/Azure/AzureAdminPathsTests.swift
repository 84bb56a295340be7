import AccessModel
import AccessAnalysis
import Testing

/// Who can become cluster admin through Azure.
@Suite struct AzureAdminPathsTests {
  private static let everything = Tenant.definition(50, "Owner", actions: ["*"])
  private static let contributor = Tenant.definition(
    51, "Contributor", actions: ["*"], notActions: ["Microsoft.Authorization/*/Write"])
  private static let clusterAdmin = Tenant.definition(
    52, "Cluster Admin",
    actions: [
      "Microsoft.ContainerService/managedClusters/listClusterAdminCredential/action",
      "Microsoft.ContainerService/managedClusters/accessProfiles/listCredential/action",
      "Microsoft.ContainerService/managedClusters/runcommand/action",
    ])
  private static let dataAdmin = Tenant.definition(53, "RBAC Cluster Admin", data: ["/*"])
  private static let namespaceReader = Tenant.definition(54, "RBAC Reader", data: ["/pods/read"])
  private static let definitions = [everything, contributor, clusterAdmin, dataAdmin, namespaceReader]

  private func paths(
    _ assignments: [RoleAssignment], denials: [DenyAssignment] = [], localAccounts: Bool? = true,
    usesAzureRBAC: Bool = true, declared: DeclaredIdentities = DeclaredIdentities()
  ) -> AzureAdminPaths {
    let snapshot = Tenant.snapshot(
      assignments, denials: denials, localAccounts: localAccounts, usesAzureRBAC: usesAzureRBAC)
    return AzureAdminPaths(
      snapshot, Memberships(snapshot.directory), declared: declared, builtIn: AzureAdminPathsTests.definitions)
  }

  @Test(
    "each role opens the ways whose permissions it holds, wildcards and exceptions counted",
    arguments: [
      (50, [.adminCredential, .accessProfile, .writeCluster, .assignRoles, .runCommand]),
      (51, [.adminCredential, .accessProfile, .writeCluster, .runCommand]),
      (52, [.adminCredential, .accessProfile, .runCommand]), (53, [.bindInCluster]), (54, []),
    ] as [(Int, [AzureAdminPaths.Path])])
  func ways(role: Int, expected: [AzureAdminPaths.Path]) {
    let paths = paths([Tenant.assign(role, to: Tenant.ada)])
    #expect(paths.rows.flatMap(\.steps).map(\.path) == expected)
    #expect(paths.rows.allSatisfy { $0.isFinding && $0.isInClusterOnly == (role == 53) })
  }

  @Test("an assignment above the cluster counts, but not one beside it or in a namespace")
  func scopes() {
    let managementGroup = "/providers/Microsoft.Management/managementGroups/m"
    for scope in ["/", managementGroup, Tenant.subscription, Tenant.resourceGroup] {
      #expect(paths([Tenant.assign(50, to: Tenant.ada, at: scope)]).rows.count == 1, "\(scope)")
    }
    for scope in [Tenant.cluster10, Tenant.cluster + "/namespaces/shop", "/subscriptions/s2"] {
      #expect(paths([Tenant.assign(50, to: Tenant.ada, at: scope)]).rows.isEmpty, "\(scope)")
    }
  }

  @Test("certificates bypass Entra while local accounts are enabled, and are not issued while they are disabled")
  func localAccounts() throws {
    let assignment = Tenant.assign(52, to: Tenant.ada)
    #expect(try #require(paths([assignment], localAccounts: true).rows.first).bypassesEntra)
    let off = try #require(paths([assignment], localAccounts: false).rows.first)
    #expect(!off.bypassesEntra)
    #expect(off.steps.map(\.obstacle) == [.localAccountsOff, .localAccountsOff, nil])
    #expect(!paths([assignment], localAccounts: nil).gaps.isEmpty)
  }

  @Test("an Azure role for Kubernetes does not make an admin if the cluster does not use Azure RBAC")
  func withoutAzureRBAC() {
    #expect(paths([Tenant.assign(53, to: Tenant.ada)], usesAzureRBAC: false).rows.isEmpty)
  }

  @Test("declared identities and members of declared groups are not findings; all others are")
  func declared() {
    let assignments = [
      Tenant.assign(50, to: Tenant.ada), Tenant.assign(50, to: Tenant.bob), Tenant.assign(50, to: Tenant.contractors),
    ]
    let paths = paths(
      assignments,
      declared: DeclaredIdentities(
        platformAdmins: [.objectID(Tenant.engineers)], breakGlass: [.principalName("BOB@contoso.com")]))
    #expect(paths.findings.map(\.principal) == [Tenant.contractors])
    #expect(paths.rows.map(\.principal) == [Tenant.contractors, Tenant.ada, Tenant.bob])
    #expect(
      paths.rows.map(\.declaration) == [
        .undeclared, .declared(.platformAdmin, through: Tenant.engineers), .declared(.breakGlass, through: nil),
      ])
  }

  @Test("a deny assignment blocks a path but keeps the row; a condition leaves it open")
  func closed() throws {
    let assignment = Tenant.assign(52, to: Tenant.developers)
    let denied = try #require(
      paths([assignment], denials: [Tenant.deny([], to: [Tenant.engineers], actions: ["*"])]).rows.first)
    #expect(!denied.isOpen && !denied.isFinding && denied.steps.count == 3)
    let conditional = try #require(paths([Tenant.assign(52, to: Tenant.ada, condition: "@Request…")]).rows.first)
    #expect(conditional.isFinding && conditional.steps.map(\.obstacle) == [.condition, .condition, .condition])
  }

  @Test("an eligible role opens its paths too, and is marked")
  func eligible() {
    let snapshot = Tenant.snapshot([], eligible: [Tenant.assign(50, to: Tenant.ada)])
    let paths = AzureAdminPaths(
      snapshot, Memberships(snapshot.directory), declared: DeclaredIdentities(),
      builtIn: AzureAdminPathsTests.definitions)
    #expect(paths.findings.map(\.isEligible) == [true])
  }

  @Test("an undefined role could open a path, and is reported")
  func unknownRole() {
    let paths = paths([Tenant.assign(99, to: Tenant.ada)])
    #expect(paths.rows.isEmpty && paths.gaps.count == 1)
  }
}
