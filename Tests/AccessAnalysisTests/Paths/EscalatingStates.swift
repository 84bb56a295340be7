import AccessModel
import TestSupport

/// Makes tiny clusters of roles that allow steps to more access, from few names, so that they often fit together.
struct EscalatingStates {
  private var generator: SeededGenerator

  static let rbac: Name = "rbac.authorization.k8s.io"
  static let certificates: Name = "certificates.k8s.io"
  static let impersonation: Name = "authentication.k8s.io"
  /// What the ways lead to.
  static let goal = rule(["reach"], ["goals"], groups: ["example.com"])

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func snapshot() -> Snapshot {
    var roles: [Role] = []
    for name in ["r", "s", "t", "u", "v"] as [Name] {
      let rules = (0...number(2)).map { _ in number(12) == 0 ? EscalatingStates.goal : some() }
      let isAggregated = number(12) == 0
      roles.append(isAggregated ? aggregated(name, selecting: [], [], isFromServer: true) : role(name, rules))
      roles.append(role(name, in: .namespace("a"), (0...number(2)).map { _ in some() }))
    }
    return state(roles, (0..<(4 + number(8))).map { binding($0) })
  }

  private mutating func binding(_ position: Int) -> Binding {
    let scope: Scope = number(2) == 0 ? .cluster : .namespace(one(["a", "b"]))
    let isRole = scope == .namespace("a") && number(3) == 0
    return Binding(
      metadata: ObjectMetadata(name: Name("b\(position)")), scope: scope,
      role: RoleReference(kind: isRole ? .role : .clusterRole, name: one(["r", "s", "t", "u", "v"])),
      subjects: (0...number(2)).map { _ in
        one([
          user("ann"), user("ann"), user("ann"), user("bob"), user("system:serviceaccount:b:odd"), group("dev"),
          group("ops"), group("system:authenticated"), group("system:serviceaccounts:a"), account("app", in: "a"),
          account("app", in: "b"), account("default", in: "b"),
        ])
      })
  }

  /// A rule with which steps are made, on any object or a named one.
  private mutating func some() -> PolicyRule {
    let rbac = EscalatingStates.rbac
    var rule = one([
      rule(["create"], ["rolebindings"], groups: [rbac]),
      rule(["create"], ["clusterrolebindings"], groups: [rbac]),
      rule(["create"], ["rolebindings", "clusterrolebindings"], groups: [rbac]),
      rule(["update"], ["rolebindings", "clusterrolebindings"], groups: ["*"]),
      rule(["bind"], ["clusterroles"], groups: [rbac]), rule(["bind"], ["clusterroles", "roles"], groups: [rbac]),
      rule(["bind"], ["roles"], groups: [rbac]), rule(["escalate"], ["clusterroles"], groups: [rbac]),
      rule(["escalate", "patch"], ["roles"], groups: [rbac]), rule(["update"], ["clusterroles"], groups: [rbac]),
      rule(["create"], ["clusterroles"], groups: [rbac]),
      rule(["create", "escalate"], ["clusterroles"], groups: [rbac]),
      rule(["update", "escalate"], ["roles", "clusterroles"], groups: [rbac]),
      rule(["create", "bind"], ["rolebindings", "roles"], groups: [rbac]),
      rule(["create", "bind"], ["rolebindings", "clusterrolebindings", "clusterroles"], groups: [rbac]),
      rule(["impersonate"], ["serviceaccounts", "groups"]), rule(["*"], ["roles", "clusterroles"], groups: [rbac]),
      rule(["impersonate"], ["users"]), rule(["impersonate"], ["groups"]),
      rule(["impersonate"], ["serviceaccounts"]), rule(["impersonate"], ["users", "groups"]),
      rule(["create"], ["serviceaccounts/token"]), rule(["create"], ["pods"]),
      rule(["patch"], ["deployments"], groups: ["apps"]), rule(["create"], ["*/exec"]), rule(["watch"], ["secrets"]),
      rule(["create"], ["secrets"]), rule(["create"], ["certificatesigningrequests"], groups: ["*"]),
      rule(["patch"], ["certificatesigningrequests/approval"], groups: [EscalatingStates.certificates]),
      rule(["approve"], ["signers"], groups: ["*"], names: ["kubernetes.io/*"]), rule(["get"], ["nodes/proxy"]),
      rule(["update"], ["mutatingwebhookconfigurations"], groups: ["*"]),
      rule(["impersonate:user-info"], ["users", "groups"], groups: [EscalatingStates.impersonation]),
      rule(["impersonate:serviceaccount"], ["serviceaccounts"], groups: [EscalatingStates.impersonation]),
      rule(["impersonate-on:user-info:list", "impersonate-on:serviceaccount:get"], ["pods"]),
    ])
    if number(4) == 0 && rule.resourceNames.isEmpty {
      rule.resourceNames = [one(["r", "s", "b1", "b2", "ann", "bob", "dev", "app", "default", "system:masters"])]
    }
    return rule
  }

  private mutating func number(_ below: Int) -> Int { Int.random(in: 0..<below, using: &generator) }

  private mutating func one<Value>(_ values: [Value]) -> Value { generator.one(of: values) }
}
