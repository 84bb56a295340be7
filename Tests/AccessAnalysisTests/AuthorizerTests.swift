import AccessModel
import AccessAnalysis
import TestSupport
import Testing

@Suite struct AuthorizerTests {
  private let reader = role("reader", [rule(["get"], ["pods"])])
  private let getPods = AccessAction("get", "pods")

  private func decide(
    _ roles: [Role], _ bindings: [Binding], _ identity: AccessIdentity, _ action: AccessAction,
    in namespace: Name? = nil
  ) -> Decision {
    Authorizer(state(roles, bindings)).decide(AccessRequest(identity, action, namespace: namespace))
  }

  @Test("a RoleBinding to a ClusterRole grants only in its own namespace")
  func roleBindingScope() {
    let bindings = [bind("b", .namespace("shop"), "reader", to: group("dev"))]
    let identity = AccessIdentity(group("dev"))
    #expect(decide([reader], bindings, identity, getPods, in: "shop").isAllowed)
    #expect(!decide([reader], bindings, identity, getPods, in: "other").isAllowed)
    #expect(!decide([reader], bindings, identity, getPods).isAllowed)
  }

  @Test("a Role is looked up in the namespace of its binding; a ClusterRole with its name is not used instead")
  func roleLookup() {
    let own = role("reader", in: .namespace("shop"), [rule(["list"], ["pods"])])
    let bindings = [bind("b", .namespace("shop"), "reader", .role, to: user("ann"))]
    let identity = AccessIdentity(user("ann"))
    #expect(!decide([reader, own], bindings, identity, getPods, in: "shop").isAllowed)
    #expect(decide([reader, own], bindings, identity, AccessAction("list", "pods"), in: "shop").isAllowed)
  }

  @Test("paths count only through a ClusterRoleBinding, whatever namespace is given")
  func paths() {
    let metrics = role("metrics", [PolicyRule(verbs: ["get"], nonResourceURLs: ["/metrics", "/healthz*"])])
    let identity = AccessIdentity(user("ann"))
    let here = [bind("b", .namespace("shop"), "metrics", to: user("ann"))]
    let everywhere = [bind("b", .cluster, "metrics", to: user("ann"))]
    #expect(!decide([metrics], here, identity, AccessAction("get", path: "/metrics"), in: "shop").isAllowed)
    #expect(decide([metrics], everywhere, identity, AccessAction("get", path: "/metrics"), in: "shop").isAllowed)
    #expect(decide([metrics], everywhere, identity, AccessAction("get", path: "/healthz/ready")).isAllowed)
    #expect(!decide([metrics], everywhere, identity, AccessAction("get", path: "/metrics/")).isAllowed)
  }

  @Test("a ServiceAccount without a namespace gets the RoleBinding's, and matches nobody in a ClusterRoleBinding")
  func serviceAccountNamespace() {
    let bindings = [bind("b", .namespace("shop"), "reader", to: account("app"))]
    #expect(decide([reader], bindings, AccessIdentity(account("app", in: "shop")), getPods, in: "shop").isAllowed)
    #expect(!decide([reader], bindings, AccessIdentity(account("app", in: "b")), getPods, in: "shop").isAllowed)
    let clusterWide = [bind("b", .cluster, "reader", to: account("app"))]
    #expect(!decide([reader], clusterWide, AccessIdentity(account("app", in: "shop")), getPods, in: "shop").isAllowed)
    #expect(Authorizer(state([reader], clusterWide)).whoCan([getPods], in: .cluster).rows.isEmpty)
  }

  @Test("a ServiceAccount also matches if a binding names it as a User")
  func serviceAccountAsUser() {
    let bindings = [bind("b", .cluster, "reader", to: user("system:serviceaccount:shop:app"))]
    #expect(decide([reader], bindings, AccessIdentity(account("app", in: "shop")), getPods).isAllowed)
  }

  @Test("names are compared by bytes: letter case and composition count")
  func bytes() {
    let bindings = [bind("b", .cluster, "reader", to: group("\u{E9}quipe"), group("Dev"))]
    let roles = [reader]
    #expect(!decide(roles, bindings, AccessIdentity(group("e\u{301}quipe")), getPods).isAllowed)
    #expect(!decide(roles, bindings, AccessIdentity(group("dev")), getPods).isAllowed)
    #expect(decide(roles, bindings, AccessIdentity(group("\u{E9}quipe")), getPods).isAllowed)
  }

  @Test("system:masters may do anything, with no binding and with an empty reason")
  func masters() {
    let snapshot = state([], [], gaps: [Gap([.clusterRoleBindings], reason: "not read")])
    let decision = Authorizer(snapshot).decide(AccessRequest(AccessIdentity(group("system:masters")), getPods))
    #expect(decision.isAllowed && decision.isByMasters && decision.isCertain)
    #expect(decision.reason(in: snapshot) == "")
  }

  @Test("a binding without a namespace counts in no answer")
  func bindingWithoutNamespace() {
    let snapshot = state([reader], [bind("b", .namespace(""), "reader", to: user("ann"))])
    let authorizer = Authorizer(snapshot)
    for namespace in [nil, "", "shop"] as [Name?] {
      let request = AccessRequest(AccessIdentity(user("ann")), getPods, namespace: namespace)
      #expect(!authorizer.decide(request).isAllowed)
    }
    #expect(authorizer.whoCan([getPods], in: .anyNamespace).rows.isEmpty)
    #expect(authorizer.whoCan([getPods], in: .namespace("")).rows.isEmpty)
    let analysis = bareAnalysis(state([reader], [bind("b", .namespace(""), "reader", to: user("ann"), group("dev"))]))
    #expect(Matrix(analysis).rows.isEmpty)
    #expect(EffectiveAccess(of: SubjectIdentity(user("ann"), analysis.memberships), analysis).rows.isEmpty)
  }

  @Test("every chain is listed: each subject, binding and rule that allows, cluster-wide ones first")
  func chains() {
    let broad = role("broad", [rule(["*"], ["pods"]), rule(["list"], ["*"]), rule(["get"], ["*"])])
    let snapshot = state(
      [reader, broad],
      [
        bind("here", .namespace("shop"), "reader", to: user("bob"), user("ann"), group("dev")),
        bind("wide", .cluster, "broad", to: group("dev")),
      ])
    let identity = AccessIdentity(user("ann"), groups: ["dev"])
    let decision = Authorizer(snapshot).decide(AccessRequest(identity, getPods, namespace: "shop"))
    #expect(
      decision.chains.map { [$0.grant.binding, $0.grant.subject, $0.role, $0.rule] } == [
        [1, 0, 1, 0], [1, 0, 1, 2], [0, 1, 0, 0], [0, 2, 0, 0],
      ])
  }

  @Test("the reason is in the API server's words, quoted as Go quotes")
  func reasons() {
    let bindings = [
      bind("b\n\u{E9}\u{202E}", .namespace("shop"), "reader", to: account("app")),
      bind("x", .namespace("shop"), "gone", .role, to: user("ann")),
      bind("y", .namespace("shop"), "gone", to: user("ann")),
      bind("z", .namespace("shop"), "gone", to: user("ann")),
    ]
    let snapshot = state([reader], bindings)
    let authorizer = Authorizer(snapshot)
    let account = AccessRequest(AccessIdentity(account("app", in: "shop")), getPods, namespace: "shop")
    #expect(
      authorizer.decide(account).reason(in: snapshot)
        == #"RBAC: allowed by RoleBinding "b\n"# + "\u{E9}"
        + #"\u202e/shop" of ClusterRole "reader" to ServiceAccount "app/shop""#)
    let user = AccessRequest(AccessIdentity(user("ann")), getPods, namespace: "shop")
    #expect(
      authorizer.decide(user).reason(in: snapshot)
        == #"RBAC: [role.rbac.authorization.k8s.io "gone" not found, "#
        + #"clusterrole.rbac.authorization.k8s.io "gone" not found]"#)
  }

  @Test("a no is uncertain while something is missing that could allow it; a yes stays a yes")
  func gaps() {
    let gap = Gap([.roleBindings], reason: "shop.yaml could not be read")
    let snapshot = state([reader], [bind("b", .cluster, "reader", to: user("ann"))], gaps: [gap])
    func decide(_ name: Name, in namespace: Name?) -> Decision {
      Authorizer(snapshot).decide(AccessRequest(AccessIdentity(user(name)), getPods, namespace: namespace))
    }
    #expect(decide("bob", in: "shop").gaps == [gap])
    #expect(!decide("bob", in: "shop").isCertain)
    #expect(decide("bob", in: nil).isCertain)
    #expect(decide("ann", in: "shop").isCertain)
  }
}
