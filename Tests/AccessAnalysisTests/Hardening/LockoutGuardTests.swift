import AccessModel
import AccessAnalysis
import Testing

/// No command that aksess prints leaves a cluster without an administrator who signs in with Entra.
@Suite struct LockoutGuardTests {
  private let group = AdminGroupCase.group
  private let other = AdminGroupCase.id(0xB)

  @Test("local accounts are disabled only if an admin group is known to exist and to have a member")
  func localAccounts() {
    for example in HardeningCase.all {
      let isWayIn =
        switch example.tenant.expected {
        case .counts: true
        case .silent: !example.request.assumedAdmins.isEmpty
        case .fails: false
        }
      let expected =
        example.entra == .managed && example.hasAdminGroup && isWayIn && example.hasLocalAccounts != false
      let commands = example.review.commands
      let position = commands.firstIndex { $0.contains("--disable-local-accounts") }
      #expect((position != nil) == expected, "\(example)")
      let rotation = commands.firstIndex { $0.prefix(2) == ["aks", "rotate-certs"] }
      #expect(rotation == position.map { $0 + 1 }, "\(example)")
      guard example.hasLocalAccounts != false else { continue }
      #expect(example.review.localAccountsVerdict?.isGiven == expected, "\(example)")
      #expect(example.review.localAccountsVerdict?.reasons.isEmpty == false, "\(example)")
      #expect(example.review.localAccountsVerdict?.first.isEmpty == expected, "\(example)")
    }
  }

  @Test(
    "the administrator's assumption counts if the data does not say, and is mentioned", arguments: AdminGroupCase.all)
  func assumed(tenant: AdminGroupCase) throws {
    let review = HardeningCase(tenant: tenant, request: HardeningRequest(assumedAdmins: [group])).review
    let verdict = try #require(review.localAccountsVerdict)
    #expect(verdict.assumed == (tenant.expected == .silent ? [group] : []))
    let finding = try #require(review.item("admin-group/\(group)")).finding
    #expect(finding.contains("assumed (--assume-admin)") == (tenant.expected == .silent), "\(finding)")
    #expect(review.notes.contains { $0.contains("does not override") } == (tenant.expected == .fails))
  }

  @Test("a group that is not in an incomplete list is not considered missing")
  func unreadGroups() {
    var example = HardeningCase()
    example.tenant = AdminGroupCase.all.first { $0.description == "not among the groups" }!
    let contents = example.snapshot.contents
    let snapshot = Snapshot(
      contents: contents, directory: example.tenant.directory, title: "", readAt: Timestamp(seconds: 0),
      gaps: [Gap([.groups], reason: "groups.json could not be read")])
    #expect(LockoutGuard(snapshot, HardeningRequest()).assessment(of: group).verdict == .silent)
  }

  @Test("the admin groups are not replaced by groups that would lock everyone out", arguments: AdminGroupCase.all)
  func replaced(tenant: AdminGroupCase) {
    // The valid group is removed, and the group of the case is added.
    var example = HardeningCase(tenant: tenant)
    example.request = HardeningRequest(addedAdminGroups: [group], removedAdminGroups: [other])
    var contents = example.snapshot.contents
    contents.profile = ClusterProfile(
      name: "contoso", resourceID: HardeningCase.resourceID, entra: .managed, adminGroups: [other],
      hasLocalAccounts: false)
    let snapshot = Snapshot(
      contents: contents, directory: tenant.directory, title: "", readAt: Timestamp(seconds: 0))
    let verdict = LockoutGuard(snapshot, example.request).verdict(on: .adminGroups)
    #expect(verdict.isGiven == (tenant.expected == .counts))
    example.request.assumedAdmins = [group]
    let byWord = LockoutGuard(snapshot, example.request).verdict(on: .adminGroups)
    #expect(byWord.isGiven == (tenant.expected != .fails))
  }

  @Test("adding a group is never refused, and the command includes the existing groups")
  func added() {
    for var example in HardeningCase.all where example.entra == .managed {
      example.request.addedAdminGroups = [AdminGroupCase.id(0xC)]
      let present = example.hasAdminGroup ? "\(group)," : ""
      #expect(
        example.review.commands.contains {
          $0.suffix(2) == ["--aad-admin-group-object-ids", "\(present)\(AdminGroupCase.id(0xC))"]
        }, "\(example)")
    }
  }

  /// The holder of Azure's cluster admin role, and whether that prevents a lockout if there are no admin groups.
  private static let azureAdmins: [(String, HardeningCase, Bool)] = [
    ("nobody", HardeningCase(usesAzureRBAC: true), false),
    ("a group", azure([HardeningCase.clusterAdmin(AdminGroupCase.group)]), true),
    ("a person", azure([HardeningCase.clusterAdmin(AdminGroupCase.id(1), "User")]), true),
    (
      "a group that is only eligible",
      HardeningCase(
        usesAzureRBAC: true, eligibleAssignments: [HardeningCase.clusterAdmin(AdminGroupCase.group)]), false
    ),
    ("an unknown person", azure([HardeningCase.clusterAdmin(AdminGroupCase.id(9), "User")]), false),
    ("a service principal", azure([HardeningCase.clusterAdmin(AdminGroupCase.id(2), "ServicePrincipal")]), false),
    ("at the subscription", azure([HardeningCase.clusterAdmin(AdminGroupCase.group, scope: "/Subscriptions/S")]), true),
    (
      "at a management group",
      azure([
        HardeningCase.clusterAdmin(AdminGroupCase.group, scope: "/providers/Microsoft.Management/managementGroups/m")
      ]), true
    ),
    ("at another", azure([HardeningCase.clusterAdmin(AdminGroupCase.group, scope: "/subscriptions/s2")]), false),
    (
      "in a namespace",
      azure([
        HardeningCase.clusterAdmin(AdminGroupCase.group, scope: HardeningCase.resourceID + "/namespaces/default")
      ]), false
    ),
    ("with a condition", azure([HardeningCase.clusterAdmin(AdminGroupCase.group, condition: "@x")]), false),
    (
      "while Azure RBAC is off",
      HardeningCase(usesAzureRBAC: false, assignments: [HardeningCase.clusterAdmin(AdminGroupCase.group)]), false
    ),
    ("denied", azure([HardeningCase.clusterAdmin(AdminGroupCase.group)], denied: [AdminGroupCase.id(1)]), false),
    (
      "denied as everybody is",
      azure(
        [HardeningCase.clusterAdmin(AdminGroupCase.group)],
        denied: [.zero]), false
    ),
    (
      "denied to others", azure([HardeningCase.clusterAdmin(AdminGroupCase.group)], denied: [AdminGroupCase.id(8)]),
      true
    ),
  ]

  private static func azure(_ assignments: [RoleAssignment], denied: [ObjectID] = []) -> HardeningCase {
    let permissions = [
      AzurePermissions(
        actions: [], notActions: [], dataActions: ["Microsoft.ContainerService/managedClusters/*"], notDataActions: [])
    ]
    let denials =
      denied.isEmpty
      ? []
      : [
        DenyAssignment(
          name: "no", scope: "/subscriptions/s", appliesToChildScopes: true, permissions: permissions,
          principals: denied.map { DenyAssignment.Principal(id: $0, type: $0 == .zero ? .everyone : .user) },
          excludedPrincipals: [], condition: nil)
      ]
    return HardeningCase(usesAzureRBAC: true, assignments: assignments, denials: denials)
  }

  @Test(
    "the last admin group is removed only if an Azure role makes an admin of someone who can sign in",
    arguments: azureAdmins)
  func emptied(_ name: String, example: HardeningCase, isGiven: Bool) {
    var example = example
    example.request = HardeningRequest(removedAdminGroups: [group])
    #expect(
      example.review.commands.contains { $0.contains("--aad-admin-group-object-ids") && $0.last == "" } == isGiven)
    #expect(example.review.changes.first?.verdict?.isGiven == isGiven)
    // And never while Azure RBAC is to be switched off, or local accounts, by a command printed beside it.
    example.request.azureRBAC = false
    let both = example.review
    #expect(!both.commands.contains { $0.contains("--aad-admin-group-object-ids") })
    #expect(!both.commands.contains { $0.contains("--disable-azure-rbac") })
    #expect(!both.commands.contains { $0.contains("--disable-local-accounts") })
  }

  @Test("Azure RBAC is disabled only if an admin group is left", arguments: AdminGroupCase.all)
  func azureRBAC(tenant: AdminGroupCase) {
    let assignments = [HardeningCase.clusterAdmin(AdminGroupCase.id(1), "User")]
    for hasAdminGroup in [true, false] {
      let example = HardeningCase(
        hasAdminGroup: hasAdminGroup, usesAzureRBAC: true, assignments: assignments, tenant: tenant,
        request: HardeningRequest(azureRBAC: false))
      let isGiven = example.review.commands.contains { $0.contains("--disable-azure-rbac") }
      #expect(isGiven == (hasAdminGroup && tenant.expected == .counts))
    }
  }

  @Test("a new cluster is created without local accounts only with a valid admin group", arguments: AdminGroupCase.all)
  func creation(tenant: AdminGroupCase) throws {
    let cluster = try #require(ManagedClusterID(resourceGroup: "rg", name: "new"))
    let request = HardeningRequest(addedAdminGroups: [group])
    let review = HardeningAssessment(creating: cluster, HardeningCase(tenant: tenant).snapshot, request)
    let create = try #require(review.commands.first { $0.prefix(2) == ["aks", "create"] })
    #expect(create.contains("--disable-local-accounts") == (tenant.expected == .counts))
    #expect(review.verdicts.map(\.isGiven) == [tenant.expected == .counts])
  }

  @Test("a deny assignment that may apply to the admins keeps local accounts enabled")
  func deniedAdmins() {
    for (denied, isGiven) in [([ObjectID](), true), ([.zero], false)] {
      let example = Self.azure([], denied: denied)
      #expect(example.review.commands.contains { $0.contains("--disable-local-accounts") } == isGiven)
      #expect(example.review.localAccountsVerdict?.isGiven == isGiven)
    }
  }

  @Test(
    "Entra integration is switched on for nobody's group never, and without local accounts for one that counts",
    arguments: AdminGroupCase.all)
  func entraIntegration(tenant: AdminGroupCase) {
    for entra in [ClusterProfile.EntraIntegration.off, .legacy] {
      for hasLocalAccounts in [true, false, nil] {
        let example = HardeningCase(entra: entra, hasLocalAccounts: hasLocalAccounts, tenant: tenant)
        let isGiven = tenant.expected == .counts || (hasLocalAccounts != false && tenant.expected == .silent)
        #expect(example.review.commands.contains { $0.contains("--enable-aad") } == isGiven)
      }
    }
  }

  @Test("Azure RBAC is not enabled if a deny assignment leaves only a group that nothing is known about")
  func silentGroups() {
    let groups = [group, other]
    var contents = Snapshot.Contents()
    contents.profile = ClusterProfile(
      name: "contoso", resourceID: HardeningCase.resourceID, entra: .managed, adminGroups: groups,
      hasLocalAccounts: false)
    let everything = AzurePermissions(
      actions: [], notActions: [], dataActions: ["Microsoft.ContainerService/managedClusters/*"], notDataActions: [])
    contents.denyAssignments = [
      DenyAssignment(
        name: "no", scope: HardeningCase.resourceID, appliesToChildScopes: true, permissions: [everything],
        principals: [DenyAssignment.Principal(id: .zero, type: .everyone)],
        excludedPrincipals: [DenyAssignment.Principal(id: other, type: .group)], condition: nil)
    ]
    let directory = Directory(groups: groups.map { Group(id: $0, displayName: "G", isSecurityEnabled: true) })
    let snapshot = Snapshot(
      contents: contents, directory: directory, title: "", readAt: Timestamp(seconds: 0))
    let verdict = LockoutGuard(snapshot, HardeningRequest(azureRBAC: true)).verdict(on: .azureRBAC)
    #expect(!verdict.isGiven && verdict.isUnknown)
  }
}
