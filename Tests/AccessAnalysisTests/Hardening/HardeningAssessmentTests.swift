import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// The checklist items that are not about lockouts.
@Suite struct HardeningAssessmentTests {
  private let group = AdminGroupCase.group
  private let person = AdminGroupCase.id(1)

  @Test("a group with only guests is bad, though it locks nobody out")
  func guests() throws {
    let tenant = try #require(AdminGroupCase.all.first { $0.description == "only a guest" })
    let review = HardeningCase(tenant: tenant).review
    #expect(review.item("admin-group/\(group)")?.state == .bad)
    #expect(review.localAccountsVerdict?.isGiven == true)
  }

  @Test(
    "why a group makes no administrator is told",
    arguments: [
      ("a person who is only eligible", "it has no members (1 person only by activating an eligibility first)"),
      ("a disabled person", "nobody in it can sign in (1 disabled person)"),
      ("a service principal", "nobody in it can sign in (1 service principal)"),
      ("a device", "nobody in it can sign in"), ("not among the groups", "it is not among the tenant's groups"),
      ("members not read", "its members were not read"),
      (
        "members of the group in it not read",
        "the members of Nested (\(AdminGroupCase.id(0xB))) were not read"
      ),
      ("an account of unknown state", "whether 1 person in it can sign in is not in the data"),
    ])
  func reasons(description: String, words: String) throws {
    let tenant = try #require(AdminGroupCase.all.first { $0.description == description })
    let finding = try #require(HardeningCase(tenant: tenant).review.item("admin-group/\(group)")).finding
    #expect(finding.hasSuffix(": \(words)"), "\(finding)")
  }

  @Test(
    "a break-glass identity is declared, can sign in and is cluster admin, or that is said",
    arguments: [
      ([], HardeningAssessment.State.bad, "none is declared"),
      ([.objectID(AdminGroupCase.group)], .good, "through an admin group"),
      ([.principalName("ADA@contoso.com")], .good, "through an admin group"),
      ([.objectID(AdminGroupCase.id(1))], .good, "through an admin group"),
      ([.objectID(AdminGroupCase.id(0xB))], .unknown, "were not read"),
      ([.objectID(AdminGroupCase.id(2))], .bad, "a service principal"),
      ([.objectID(AdminGroupCase.id(9))], .unknown, "not in the data"),
      ([.principalName("eve@contoso.com"), .objectID(AdminGroupCase.group)], .unknown, "eve@contoso.com: not in"),
    ] as [([DeclaredIdentities.Identity], HardeningAssessment.State, String)])
  func breakGlass(identities: [DeclaredIdentities.Identity], state: HardeningAssessment.State, words: String) throws {
    let review = HardeningAssessment(HardeningCase().snapshot, DeclaredIdentities(breakGlass: identities))
    let item = try #require(review.item("break-glass"))
    #expect(item.state == state && item.finding.contains(words), "\(item.finding)")
  }

  @Test("a break-glass identity that can sign in but is not an admin is bad; a ClusterRoleBinding makes it an admin")
  func breakGlassRoles() throws {
    var example = HardeningCase(hasAdminGroup: false)
    func item(_ bindings: [Binding], gaps: [Gap] = []) throws -> HardeningAssessment.Item {
      var contents = example.snapshot.contents
      contents.bindings = bindings
      contents.roles = [
        Role(
          metadata: ObjectMetadata(name: "cluster-admin"), scope: .cluster,
          rules: [
            PolicyRule(verbs: ["*"], apiGroups: ["*"], resources: ["*"], resourceNames: [], nonResourceURLs: [])
          ])
      ]
      let snapshot = Snapshot(
        contents: contents, directory: example.tenant.directory, title: "", readAt: Timestamp(seconds: 0), gaps: gaps)
      let review = HardeningAssessment(snapshot, DeclaredIdentities(breakGlass: [.objectID(person)]))
      return try #require(review.item("break-glass"))
    }
    #expect(try item([]).state == .bad)
    #expect(try item([], gaps: [Gap([.clusterRoleBindings], reason: "unread")]).state == .unknown)
    let bound = try item([bind("glass", .cluster, "cluster-admin", to: Subject(kind: .group, name: group.name))])
    #expect(bound.state == .good && bound.finding.contains("ClusterRoleBinding glass"))
    example.entra = .off
    #expect(try item([]).finding.contains("cannot sign in"))
    example = HardeningCase(
      hasAdminGroup: false, usesAzureRBAC: true, assignments: [HardeningCase.clusterAdmin(person, "User")])
    #expect(try item([]).finding.contains("through an Azure role"))
  }

  @Test("what the profile does not say is unknown, and a missing profile too")
  func unknown() {
    let silent = HardeningAssessment(
      HardeningCase(hasLocalAccounts: false).snapshot, DeclaredIdentities(breakGlass: [.objectID(group)]))
    #expect(silent.state == .good)
    var contents = Snapshot.Contents()
    let unread = Snapshot(contents: contents, title: "", readAt: Timestamp(seconds: 0))
    #expect(HardeningAssessment(unread, DeclaredIdentities(breakGlass: [.objectID(group)])).state == .unknown)
    contents.profile = ClusterProfile(
      name: "c", resourceID: HardeningCase.resourceID, entra: .managed, adminGroups: [group], hasLocalAccounts: false)
    let without = Snapshot(
      contents: contents, directory: AdminGroupCase.all[0].directory, title: "", readAt: Timestamp(seconds: 0))
    let review = HardeningAssessment(without, DeclaredIdentities(breakGlass: [.objectID(group)]))
    #expect(review.item("kubernetes-rbac")?.state == .unknown && review.state == .unknown)
  }

  @Test("data that may be from another tenant is reported")
  func tenants() throws {
    let missing = try #require(AdminGroupCase.all.first { $0.description == "not among the groups" })
    let remarks = HardeningCase(tenant: missing).review.item("entra-integration")?.remarks ?? []
    #expect(remarks.contains { $0.contains("another tenant than t") })
    var contents = HardeningCase().snapshot.contents
    contents.profile = ClusterProfile(
      name: "c", resourceID: "", tenantID: "t", identityTenantID: "u", entra: .managed, adminGroups: [group])
    let snapshot = Snapshot(
      contents: contents, directory: AdminGroupCase.all[0].directory, title: "", readAt: Timestamp(seconds: 0))
    let other = HardeningAssessment(snapshot, DeclaredIdentities()).item("entra-integration")?.remarks ?? []
    #expect(other.contains { $0.contains("the cluster itself is in tenant u") })
  }
}
