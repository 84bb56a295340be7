import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// Both models in one answer.
@Suite struct ClusterAuthorizerTests {
  private static let reader = Tenant.definition(50, "Pods", data: ["/pods/read"])
  private let action = AccessAction("get", "pods")

  private func authorizer(
    _ assignments: [RoleAssignment] = [], denials: [DenyAssignment] = [], bound: Bool = false, gaps: [Gap] = []
  ) -> ClusterAuthorizer {
    let snapshot = Tenant.snapshot(
      assignments, denials: denials, bindings: bound ? [bind("readers", .cluster, "reader", to: ada)] : [],
      roles: [role("reader", [rule(["get"], ["pods"])])], gaps: gaps)
    return ClusterAuthorizer(
      Authorizer(snapshot),
      AzureAuthorizer(snapshot, builtIn: [ClusterAuthorizerTests.reader], kubernetesGroups: [""]))
  }

  private let ada = user("ada@contoso.com")

  private func decide(_ authorizer: ClusterAuthorizer, groups: [Name] = []) -> ClusterDecision {
    authorizer.decide(
      AccessRequest(AccessIdentity(ada, groups: groups), action, namespace: "shop"),
      of: AzurePrincipal(ada, Memberships(authorizer.snapshot.directory)))
  }

  private let assigned = [Tenant.assign(50, to: Tenant.ada)]
  private let denied = [Tenant.deny(["*"], to: [.zero])]

  @Test("a request is allowed if either model allows it, and a deny overrides both")
  func union() {
    #expect(decide(authorizer(assigned)).isAllowed)
    #expect(decide(authorizer(bound: true)).isAllowed)
    #expect(!decide(authorizer()).isAllowed)
    let both = decide(authorizer(assigned, denials: denied, bound: true))
    #expect(both.isDenied && !both.isAllowed && both.isCertain)
    #expect(both.kubernetes.isAllowed && both.azure?.ways.count == 1)
  }

  @Test("missing data matters only if it could change the answer")
  func certainty() {
    let unread = [Gap([.azure, .clusterRoleBindings], reason: "not read")]
    #expect(!decide(authorizer(gaps: unread)).isCertain)
    #expect(decide(authorizer(bound: true, gaps: unread)).isCertain)
    #expect(decide(authorizer(denials: denied, gaps: unread)).isCertain)
    #expect(!decide(authorizer(bound: true, gaps: [Gap([.denyAssignments], reason: "not read")])).isCertain)
  }

  @Test("system:masters passes before Azure is asked")
  func masters() {
    let decision = decide(authorizer(denials: denied), groups: ["system:masters"])
    #expect(decision.isAllowed && decision.azure == nil)
  }
}
