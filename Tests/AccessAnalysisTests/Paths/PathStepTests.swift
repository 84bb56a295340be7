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

  /// The steps of the shortest way of ann, who holds several roles, each in its own binding.
  private func methods(_ held: [(role: Role, scope: Scope)]) -> [PathMethod]? {
    let bindings = held.enumerated().map { number, held in
      bind(Name("ann-\(number)"), held.scope, held.role.name, held.role.kind, to: user("ann"))
    }
    let boss = bind("admin", .cluster, "cluster-admin", to: account("boss", in: "a"))
    let snapshot = state([Self.admin] + held.map { $0.role }, bindings + [boss])
    let paths = AccessPaths(bareAnalysis(snapshot), builtIn: [])
    let ways = paths.ways(of: SubjectIdentity(user("ann"), Memberships(snapshot.directory)), limit: 1)
    let shortest = paths.shortest().paths.first { $0.subject == user("ann") }
    #expect(shortest?.length == ways.paths.first?.length)
    return ways.paths.first?.steps.map(\.first.method)
  }

  private static func making(_ name: Name, _ verbs: [Name], _ resources: [Name]) -> Role {
    role(name, [rule(verbs, resources, groups: [rbac])])
  }

  @Test("a role that makes a step by itself makes more of them with other roles")
  func together() {
    let inA = Scope.namespace("a")
    let gathering = aggregated("gathering", selecting: [LabelSelector(labels: ["into": "it"])], isFromServer: true)
    #expect(
      methods([(Self.making("maker", ["create", "escalate"], ["clusterroles"]), .cluster), (gathering, .cluster)])
        == [.aggregate(RoleReference(kind: .clusterRole, name: "gathering")), .hold])
    let own = role("r", in: inA, [])
    #expect(
      methods([(Self.making("changer", ["update", "escalate"], ["roles"]), inA), (own, inA)])?.first
        == .extendRole(RoleReference(kind: .role, name: "r")))
    let weak = role(
      "weak", [rule(["create"], ["rolebindings"], groups: [Self.rbac]), rule(["bind"], ["roles"], groups: [Self.rbac])])
    #expect(methods([(weak, inA), (Self.making("binder", ["bind"], ["clusterroles"]), inA)])?.first == .bind(nil))
    #expect(
      methods([
        (Self.making("maker", ["create", "escalate"], ["clusterroles"]), .cluster),
        (Self.making("changer", ["update"], ["clusterroles"]), .cluster),
      ])?.last == .hold)
    #expect(
      methods([
        (role("both", [rule(["impersonate"], ["serviceaccounts", "groups"])]), .namespace("b")),
        (role("groups", [rule(["impersonate"], ["groups"])]), .cluster),
      ]) == [.impersonateMasters, .hold])
  }

  @Test("a list of certain ways has no step that is only possible")
  func certain() {
    let snapshot = state(
      [
        Self.admin,
        role("r", [rule(["create"], ["pods/exec"]), rule(["create"], ["serviceaccounts/token"], names: ["boss"])]),
      ],
      [
        bind("ann", .namespace("a"), "r", to: user("ann")),
        bind("admin", .cluster, "cluster-admin", to: account("boss", in: "a")),
        bind("other", .cluster, "cluster-admin", to: account("other", in: "a")),
      ])
    let paths = AccessPaths(bareAnalysis(snapshot), builtIn: [])
    let who = SubjectIdentity(user("ann"), Memberships(snapshot.directory))
    let (all, certain) = (paths.ways(of: who, limit: 10), paths.ways(of: who, limit: 10, isCertain: true))
    #expect(all.count == 2 && certain.count == 1)
    let possible = certain.paths.flatMap(\.steps).filter { !$0.isCertain }
    #expect(possible.isEmpty)
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
