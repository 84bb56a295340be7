import AccessModel
import TestSupport
import Testing

@testable import AccessAnalysis

/// Cases in which tools that look for powerful roles are known to err.
@Suite("Findings where other tools err") struct OtherToolsErrorTests {
  private static let rbac: Name = "rbac.authorization.k8s.io"

  /// The rules that find something about `ann`, whom a role is granted.
  private static func rules(_ rules: [PolicyRule], in scope: Scope = .cluster, asRole: Bool = false) -> Set<String> {
    let snapshot = state(
      [role("r", in: asRole ? scope : .cluster, rules)],
      [bind("b", scope, "r", asRole ? .role : .clusterRole, to: user("ann"))])
    let settings = FindingSettings(
      declared: DeclaredIdentities(), today: Day(of: Timestamp(seconds: 0)), builtIn: [], baseline: FindingBaseline([]))
    return Set(
      Findings(
        FindingContext(bareAnalysis(snapshot), settings), rules: FindingRule.powers
      ).all.map(\.rule))
  }

  @Test("an API group counts: a wildcard in example.com is not cluster-admin, and its Secrets are not Kubernetes'")
  func groups() {
    #expect(Self.rules([rule(["*"], ["*"], groups: ["example.com"])]) == ["wildcard-rule"])
    #expect(Self.rules([rule(["get"], ["secrets"], groups: ["example.com"])]) == [])
    #expect(Self.rules([rule(["create"], ["deployments"], groups: ["", "extensions"])]) == [])
    #expect(Self.rules([rule(["bind", "escalate"], ["clusterroles"], groups: [""])]) == [])
    #expect(Self.rules([rule(["get"], ["secrets"], groups: [])]) == [])
    #expect(Self.rules([rule(["*"], ["*"], groups: ["*"])]) == ["cluster-admin"])
  }

  @Test("a RoleBinding to a ClusterRole counts, and a Role")
  func roleBindings() {
    #expect(Self.rules([rule(["get"], ["secrets"])], in: .namespace("a")) == ["secrets-readable"])
    #expect(Self.rules([rule(["get"], ["secrets"])], in: .namespace("a"), asRole: true) == ["secrets-readable"])
    #expect(Self.rules([rule(["*"], ["*"], groups: ["*"])], in: .namespace("a")) == ["cluster-admin"])
  }

  @Test("list and watch return the content of Secrets as get does", arguments: ["get", "list", "watch"] as [Name])
  func readingSecrets(verb: Name) {
    #expect(Self.rules([rule([verb], ["secrets"])]) == ["secrets-readable"])
    #expect(Self.rules([rule([verb], ["secrets"], names: ["x"])]) == ["secrets-readable"])
  }

  @Test("workloads create Pods", arguments: ["deployments", "daemonsets", "statefulsets", "replicasets"] as [Name])
  func workloads(resource: Name) {
    for verb in ["create", "update", "patch"] as [Name] {
      #expect(Self.rules([rule([verb], [resource], groups: ["apps"])]) == ["workloads-creatable"])
    }
    #expect(Self.rules([rule(["get", "delete"], [resource], groups: ["apps"])]) == [])
    #expect(Self.rules([rule(["create"], ["jobs", "cronjobs"], groups: ["batch"])]) == ["workloads-creatable"])
  }

  @Test("pods/* matches nothing, pods no subresource, and */exec every exec")
  func subresources() {
    #expect(Self.rules([rule(["create", "get"], ["pods/*"])]) == [])
    #expect(Self.rules([rule(["get"], ["pods"])]) == [])
    #expect(Self.rules([rule(["create"], ["*/exec"])]) == ["pods-enterable"])
    #expect(Self.rules([rule(["get"], ["nodes/*"])]) == [])
  }

  @Test("a RoleBinding that names what is in no namespace gives nothing")
  func clusterScoped() {
    let rules = [
      rule(["*"], ["nodes/proxy", "nodes/log", "persistentvolumes", "users", "groups"]),
      rule(
        ["*"], ["certificatesigningrequests", "certificatesigningrequests/approval"], groups: ["certificates.k8s.io"]),
      rule(["create", "escalate"], ["clusterroles", "clusterrolebindings"], groups: [Self.rbac]),
      rule(["update"], ["validatingwebhookconfigurations"], groups: ["admissionregistration.k8s.io"]),
      rule(["*"], ["users", "uids", "userextras/scopes", "nodes"], groups: ["authentication.k8s.io"]),
    ]
    #expect(Self.rules(rules, in: .namespace("a")) == ["wildcard-rule"])
    #expect(
      Self.rules(rules) == [
        "wildcard-rule", "node-proxy", "kubelet-parts", "volumes-creatable", "impersonation-allowed",
        "certificates-approvable", "escalate-allowed", "roles-writable", "bindings-writable", "webhooks-writable",
      ])
    // These are asked for a namespace, although the names are of what is in none.
    #expect(
      Self.rules([rule(["bind"], ["clusterroles"], groups: [Self.rbac])], in: .namespace("a")) == ["bind-allowed"])
    #expect(Self.rules([rule(["patch"], ["namespaces"])], in: .namespace("a")) == ["namespaces-changeable"])
    #expect(Self.rules([rule(["impersonate"], ["serviceaccounts"])], in: .namespace("a")) == ["impersonation-allowed"])
  }

  @Test("a name on what is created is no name: create with resourceNames allows nothing")
  func names() {
    #expect(Self.rules([rule(["create"], ["pods", "persistentvolumes"], names: ["x"])]) == [])
    #expect(Self.rules([rule(["create"], ["serviceaccounts/token"], names: ["x"])]) == ["tokens-creatable"])
  }

  @Test("any verb on nodes/proxy counts; of everything, only the verbs that the kubelet knows")
  func nodeProxy() {
    #expect(Self.rules([rule(["list"], ["nodes/proxy"])]) == ["node-proxy"])
    #expect(Self.rules([rule(["view"], ["*/proxy"])]) == ["node-proxy"])
    #expect(!Self.rules([rule(["list", "watch"], ["*"])]).contains("node-proxy"))
    #expect(Self.rules([rule(["get"], ["*"])]).contains("node-proxy"))
    #expect(Self.rules([rule(["get"], ["nodes/proxy"], groups: ["metrics.k8s.io"])]) == [])
  }

  @Test("impersonation in both forms, in the group of each")
  func impersonation() {
    let group: Name = "authentication.k8s.io"
    #expect(Self.rules([rule(["impersonate"], ["groups"])]) == ["impersonation-allowed"])
    #expect(Self.rules([rule(["impersonate"], ["groups"], groups: [group])]) == [])
    #expect(Self.rules([rule(["impersonate"], ["uids"], groups: [group])]) == ["impersonation-allowed"])
    #expect(Self.rules([rule(["impersonate"], ["userextras/a"], groups: [group])]) == ["impersonation-allowed"])
    #expect(Self.rules([rule(["impersonate"], ["userextras"], groups: [group])]) == [])
    for (verb, resource) in [
      ("user-info", "users"), ("user-info", "userextras/a"), ("serviceaccount", "serviceaccounts"),
      ("arbitrary-node", "nodes"), ("associated-node", "nodes"),
    ] {
      let found = Self.rules([rule([Name("impersonate:\(verb)")], [Name(resource)], groups: [group])])
      #expect(found == ["constrained-impersonation-allowed"], "\(verb) \(resource)")
      #expect(Self.rules([rule([Name("impersonate:\(verb)")], [Name(resource)])]) == [])
    }
    #expect(Self.rules([rule(["impersonate:serviceaccount"], ["users"], groups: [group])]) == [])
    #expect(Self.rules([rule(["impersonate-on:user-info:get"], ["pods"])]) == [])
  }
}
