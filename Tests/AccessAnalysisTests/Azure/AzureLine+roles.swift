import AccessModel
import AccessAnalysis

/// The permissions of roles.
extension AzureLine {
  static let roles: [AzureLine] = [
    AzureLine(reason: "a role that holds the data action allows it", assignments: held(50), answer: .allowed),
    AzureLine(reason: "nothing assigned allows nothing", answer: .no),
    AzureLine(
      reason: "list is read too", assignments: held(50), action: AccessAction("list", "pods"), answer: .allowed),
    AzureLine(
      reason: "watch is read too", assignments: held(50), action: AccessAction("watch", "pods"), answer: .allowed),
    AzureLine(reason: "create is write", assignments: held(50), action: AccessAction("create", "pods"), answer: .no),
    AzureLine(
      reason: "patch is write", assignments: held(55),
      action: AccessAction("patch", "deployments", group: "apps"), answer: .allowed),
    AzureLine(
      reason: "deletecollection is delete, which write does not hold", assignments: held(55),
      action: AccessAction("deletecollection", "deployments", group: "apps"), answer: .no),
    AzureLine(
      reason: "bind is an action of its own", assignments: held(60),
      action: AccessAction("bind", "roles", group: "rbac.authorization.k8s.io"), answer: .allowed),
    AzureLine(
      reason: "a verb without a data action is allowed by nothing, not even by everything", assignments: held(61),
      action: AccessAction("approve", "signers", group: "certificates.k8s.io"), answer: .no),
    AzureLine(
      reason: "a verb without a data action is denied by nothing either",
      denials: [Tenant.deny(["*"], to: [.zero])], action: AccessAction("approve", "pods"), answer: .no),
    AzureLine(
      reason: "the core group has no segment, another group has one", assignments: held(50),
      action: AccessAction("get", "pods", group: "metrics.k8s.io"), answer: .no),
    AzureLine(
      reason: "a name makes no difference", assignments: held(50), action: AccessAction("get", "pods", name: "web"),
      answer: .allowed),
    AzureLine(
      reason: "subresources are not told apart", assignments: held(50),
      action: AccessAction("get", "pods", subresource: "log"), answer: .allowed),
    AzureLine(
      reason: "exec is an action of its own, which reading pods does not hold", assignments: held(50),
      action: AccessAction("create", "pods", subresource: "exec"), answer: .no),
    AzureLine(
      reason: "exec by get is the same action", assignments: held(55),
      action: AccessAction("get", "pods", subresource: "exec"), answer: .allowed),
    AzureLine(
      reason: "a path is an action of its own", assignments: held(60), action: AccessAction("get", path: "/healthz"),
      namespace: nil, answer: .allowed),
    AzureLine(
      reason: "another path is another action", assignments: held(60), action: AccessAction("get", path: "/metrics"),
      namespace: nil, answer: .no),
    AzureLine(
      reason: "an excepted data action is not held", assignments: held(51), action: AccessAction("get", "secrets"),
      answer: .no),
    AzureLine(
      reason: "an exception holds in its role alone", assignments: held(51) + held(58),
      action: AccessAction("get", "secrets"), answer: .allowed),
    AzureLine(
      reason: "a star in the middle stands for groups", assignments: held(53),
      action: AccessAction("delete", "deployments", group: "apps"), answer: .allowed),
    AzureLine(
      reason: "a star in the middle needs what stands about it", assignments: held(53),
      action: AccessAction("delete", "daemonsets", group: "apps"), answer: .no),
    AzureLine(
      reason: "a star reaches over slashes", assignments: held(52),
      action: AccessAction("get", "deployments", group: "apps"), answer: .allowed),
    AzureLine(reason: "case means nothing in actions", assignments: held(57), answer: .allowed),
    AzureLine(reason: "actions on the Azure resource are no data actions", assignments: held(59), answer: .no),
    AzureLine(
      reason: "a custom resource is read by a star, with the preview and without", assignments: held(52),
      action: AccessAction("get", "widgets", group: "example.com"), answer: .allowed),
    AzureLine(
      reason: "the preview's action for custom resources counts only where the preview is on", assignments: held(56),
      action: AccessAction("get", "widgets", group: "example.com"), answer: .unknown),
    AzureLine(
      reason: "the preview's action is none of a built-in group", assignments: held(56),
      action: AccessAction("get", "deployments", group: "apps"), answer: .no),
    AzureLine(reason: "an unknown role could hold anything", assignments: held(99), answer: .unknown),
    AzureLine(
      reason: "an unknown role of somebody else changes nothing", assignments: held(99, Tenant.bob), answer: .no),
    AzureLine(
      reason: "an unknown role changes nothing where another allows", assignments: held(99) + held(50),
      answer: .allowed),
    AzureLine(
      reason: "a condition that cannot be read may forbid",
      assignments: [Tenant.assign(50, to: Tenant.ada, condition: "@Resource…")], answer: .unknown),
    AzureLine(reason: "so may one of the role's own", assignments: held(54), answer: .unknown),
    AzureLine(
      reason: "a condition cannot add what the role does not hold",
      assignments: [Tenant.assign(58, to: Tenant.ada, condition: "@Resource…")], answer: .no),
    AzureLine(
      reason: "assignments that were not read could allow",
      gaps: [Gap([.azure], reason: "not read")], answer: .unknown),
  ]
}
