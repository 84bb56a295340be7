import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// What Kubernetes asks for each step, by a hit and a near miss.
@Suite struct PathStepTests {
  private static let rbac: Name = "rbac.authorization.k8s.io"
  private static let admin = role("cluster-admin", [rule(["*"], ["*"], groups: ["*"])])

  /// The ways of ann who holds a role with some rules, in the cluster or in a namespace, beside a ServiceAccount that is
  /// cluster admin.
  private func methods(_ rules: [PolicyRule], in scope: Scope = .cluster) -> [[PathMethod]] {
    let snapshot = state(
      [Self.admin, role("r", rules)],
      [
        bind("ann", scope, "r", to: user("ann")),
        bind("admin", .cluster, "cluster-admin", to: account("boss", in: "a")),
      ])
    let paths = AccessPaths(bareAnalysis(snapshot), builtIn: [])
    return paths.ways(of: SubjectIdentity(user("ann"), Memberships(snapshot.directory)), limit: 10).paths.map { path in
      path.steps.map(\.first.method)
    }
  }

  @Test("binding takes bind, and a RoleBinding of bind reaches only its namespace")
  func bind_() {
    let write = rule(["create"], ["clusterrolebindings", "rolebindings"], groups: [Self.rbac])
    #expect(methods([write]) == [])
    #expect(methods([write, rule(["bind"], ["clusterroles"], groups: [Self.rbac])]) == [[.bind(nil), .hold]])
    #expect(methods([write, rule(["bind"], ["clusterroles"], groups: ["example.com"])]) == [])
    #expect(
      methods([write, rule(["bind"], ["clusterroles"], groups: [Self.rbac])], in: .namespace("b")) == [],
      "nobody powerful is in b")
    #expect(
      methods([write, rule(["bind"], ["clusterroles"], groups: [Self.rbac])], in: .namespace("a")).first
        == [.bind(nil), .createToken, .hold])
  }

  @Test("a group is impersonated only with a user")
  func impersonate() {
    #expect(methods([rule(["impersonate"], ["groups"])]) == [])
    #expect(methods([rule(["impersonate"], ["users", "groups"])]) == [[.impersonateMasters, .hold]])
    #expect(methods([rule(["impersonate"], ["serviceaccounts"])], in: .namespace("a")) == [[.impersonate, .hold]])
    #expect(methods([rule(["impersonate"], ["serviceaccounts"])], in: .namespace("b")) == [])
  }

  @Test("pods, workloads and tokens reach the ServiceAccounts of their namespace; pods/* is none of them")
  func accounts() {
    #expect(methods([rule(["create"], ["pods"])], in: .namespace("a")) == [[.runPod, .hold]])
    #expect(methods([rule(["create"], ["pods"])], in: .namespace("b")) == [])
    #expect(methods([rule(["create"], ["pods/*"])], in: .namespace("a")) == [])
    #expect(
      methods([rule(["patch"], ["deployments"], groups: ["apps"])], in: .namespace("a")) == [[.runWorkload, .hold]])
    #expect(methods([rule(["patch"], ["deployments"])], in: .namespace("a")) == [])
    #expect(methods([rule(["create"], ["serviceaccounts/token"], names: ["other"])], in: .namespace("a")) == [])
  }

  @Test("approving needs the signer too")
  func certificates() {
    let own = [
      rule(["create"], ["certificatesigningrequests"], groups: ["certificates.k8s.io"]),
      rule(["update"], ["certificatesigningrequests/approval"], groups: ["certificates.k8s.io"]),
    ]
    #expect(methods(own) == [])
    let signer = rule(
      ["approve"], ["signers"], groups: ["certificates.k8s.io"], names: ["kubernetes.io/kube-apiserver-client"])
    #expect(methods(own + [signer]) == [[.certificate, .hold]])
  }
}
