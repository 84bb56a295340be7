import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// The checklist items on Azure roles: who can fetch which kubeconfig, and who can become admin.
@Suite struct HardeningAzureTests {
  private static let owner = RoleDefinition(
    id: AdminGroupCase.id(0xD), roleName: "Owner",
    permissions: [AzurePermissions(actions: ["*"], notActions: [], dataActions: [], notDataActions: [])])
  private static let user = RoleDefinition(
    id: AdminGroupCase.id(0xF), roleName: "Cluster User",
    permissions: [
      AzurePermissions(
        actions: ["Microsoft.ContainerService/managedClusters/listClusterUserCredential/action"], notActions: [],
        dataActions: [], notDataActions: [])
    ])

  private func assign(_ role: RoleDefinition, to principal: ObjectID) -> RoleAssignment {
    RoleAssignment(
      principalID: principal, principalType: principal == AdminGroupCase.group ? "Group" : "User",
      roleDefinitionID: "/\(role.id)", roleName: "", scope: HardeningCase.resourceID, condition: nil)
  }

  private func review(
    _ assignments: [RoleAssignment], bound: [ObjectID] = [], localAccounts: Bool? = true, gaps: [Gap] = [],
    declared: DeclaredIdentities = DeclaredIdentities()
  ) -> HardeningAssessment {
    var contents = HardeningCase(hasLocalAccounts: localAccounts, assignments: assignments).snapshot.contents
    contents.roleDefinitions = [Self.owner, Self.user]
    contents.bindings = bound.map { id in
      bind(id.name, .namespace("retail-app"), "view", to: Subject(kind: .group, name: id.name))
    }
    let snapshot = Snapshot(
      contents: contents, directory: AdminGroupCase.all[0].directory, title: "", readAt: Timestamp(seconds: 0),
      gaps: gaps)
    return HardeningAssessment(snapshot, declared)
  }

  @Test("who may fetch an admin kubeconfig, or make themselves admin, is declared or a finding")
  func admins() throws {
    let person = AdminGroupCase.id(1)
    let owner = review([assign(Self.owner, to: person)])
    for (id, words) in [("admin-kubeconfig", "1 can fetch one"), ("azure-admins", "1 can become cluster admin")] {
      let item = try #require(owner.item(id))
      #expect(item.state == .bad && item.finding == "\(words), none of them declared")
      #expect(item.remarks.first?.hasPrefix("Ada (ada@contoso.com), not declared, can ") == true)
    }
    let declared = review(
      [assign(Self.owner, to: person)],
      declared: DeclaredIdentities(platformAdmins: [.principalName("ada@contoso.com")]))
    #expect(declared.item("admin-kubeconfig")?.state == .good && declared.item("azure-admins")?.state == .good)
    #expect(declared.item("azure-admins")?.remarks.first?.contains("declared as platform admin") == true)
    let off = review([assign(Self.owner, to: person)], localAccounts: false)
    #expect(off.item("admin-kubeconfig")?.state == .good && off.item("azure-admins")?.state == .bad)
    let unread = review([], gaps: [Gap([.azure], reason: "unread")])
    for id in ["admin-kubeconfig", "azure-admins"] {
      #expect(unread.item(id)?.state == .unknown && unread.item(id)?.finding.hasSuffix("unread") == true)
    }
  }

  @Test("a group that is bound and cannot fetch the user kubeconfig is listed with the command that lets it")
  func userKubeconfig() throws {
    let (admins, nested) = (AdminGroupCase.group, AdminGroupCase.id(0xB))
    let unable = try #require(review([], bound: [admins]).item("user-kubeconfig"))
    #expect(unable.state == .bad && unable.remarks.first?.contains("Admins (\(admins))") == true)
    #expect(unable.steps.compactMap(\.command?.arguments).first?.prefix(5).last == admins.description)
    let idle = try #require(review([assign(Self.user, to: admins)]).item("user-kubeconfig"))
    #expect(idle.state == .good && idle.remarks.first?.hasPrefix("Can fetch it, but hold nothing") == true)
    let both = try #require(review([assign(Self.user, to: admins)], bound: [admins]).item("user-kubeconfig"))
    #expect(both.state == .good && both.remarks.isEmpty && both.steps.isEmpty)
    #expect(review([], bound: [nested]).item("user-kubeconfig")?.state == .unknown)
    let unread = review([], bound: [admins], gaps: [Gap([.azure], reason: "unread")]).item("user-kubeconfig")
    #expect(unread?.state == .unknown && unread?.steps.map(\.command?.output) == ["role-assignments.json"])
  }
}
