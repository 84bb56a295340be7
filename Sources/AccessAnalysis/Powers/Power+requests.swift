import AccessModel

extension Power {
  /// The requests of which one is enough; `matchers` finds those too that cannot be listed.
  package var actions: [AccessAction] {
    switch self {
    case .readSecrets: Power.actions(["get", "list", "watch"], ["secrets"])
    case .createPods: Power.actions(["create"], ["pods"])
    case .createWorkloads:
      Power.actions(Power.writing, Power.workloadsOfApps, group: "apps")
        + Power.actions(Power.writing, ["jobs", "cronjobs"], group: "batch")
        + Power.actions(Power.writing, ["replicationcontrollers"])
    case .enterPods:
      // Before Kubernetes 1.35, get was enough over a WebSocket.
      ["exec", "attach", "portforward"].flatMap { Power.actions(["create", "get"], ["pods"], subresource: $0) }
        + Power.actions(["update", "patch"], ["pods"], subresource: "ephemeralcontainers")
    case .createTokens: Power.actions(["create"], ["serviceaccounts"], subresource: "token")
    case .bind: Power.actions(["bind"], Power.roles, group: Power.rbac)
    case .escalate: Power.actions(["escalate"], Power.roles, group: Power.rbac)
    case .impersonate:
      Power.actions(["impersonate"], ["users", "groups", "serviceaccounts"])
        + Power.actions(["impersonate"], ["uids"], group: Power.authentication)
    case .impersonateConstrained: ConstrainedImpersonation.identityActions
    case .writeRoles: Power.actions(Power.writing, Power.roles, group: Power.rbac)
    case .writeBindings:
      Power.actions(Power.writing, ["rolebindings", "clusterrolebindings"], group: Power.rbac)
    case .createVolumes: Power.actions(["create"], ["persistentvolumes"])
    case .useNodeProxy: Power.actions(Power.ofKubelet, ["nodes"], subresource: "proxy")
    case .useKubelet:
      Power.kubeletParts.flatMap { Power.actions(Power.ofKubelet, ["nodes"], subresource: $0) }
    case .approveCertificates:
      Power.actions(
        ["update", "patch"], ["certificatesigningrequests"], subresource: "approval", group: Power.certificates)
    case .createCertificates: Power.actions(["create"], ["certificatesigningrequests"], group: Power.certificates)
    case .writeWebhooks:
      Power.actions(Power.writing + ["delete", "deletecollection"], Power.webhooks, group: Power.admission)
    case .deleteEvents:
      Power.actions(["delete", "deletecollection"], ["events"])
        + Power.actions(["delete", "deletecollection"], ["events"], group: "events.k8s.io")
    case .changeNamespaces: Power.actions(["update", "patch"], ["namespaces"])
    }
  }

  /// What finds the rules that allow it.
  var matchers: [PowerMatcher] {
    switch self {
    case .impersonateConstrained:
      ConstrainedImpersonation.allModes.flatMap { Power.matchers(ofImpersonating: $0) }
    case .impersonate: actions.map(PowerMatcher.init) + [PowerMatcher(.userExtras(verb: "impersonate"))]
    case .useNodeProxy: actions.map(PowerMatcher.init) + [PowerMatcher(.anyVerb(on: "nodes/proxy", "*/proxy"))]
    default: actions.map(PowerMatcher.init)
    }
  }

  /// What finds the rules that allow someone to be impersonated in a mode of constrained impersonation.
  static func matchers(ofImpersonating mode: String) -> [PowerMatcher] {
    let actions = ConstrainedImpersonation(modes: [mode]).actions
    return actions.map(PowerMatcher.init)
      + (actions.first { $0.isOnUsers }.map { [PowerMatcher(.userExtras(verb: $0.verb))] } ?? [])
  }

  /// Whether all its requests are for no namespace, so that a RoleBinding allows none of them.
  package var isClusterWide: Bool { actions.allSatisfy { Power.isClusterWide($0) } }

  /// Whether a request is for no namespace. Whether one may bind a ClusterRole is asked for the namespace of the binding,
  /// and a request for a Namespace is one in that namespace.
  static func isClusterWide(_ action: AccessAction) -> Bool {
    guard case .resource(_, let resource, _, _) = action.target else { return true }
    return clusterScoped.contains(resource) || (resource == "clusterroles" && action.verb != "bind")
  }

  private static let clusterScoped: Set<Name> = [
    "users", "groups", "uids", "userextras", "nodes", "persistentvolumes", "certificatesigningrequests",
    "validatingwebhookconfigurations", "mutatingwebhookconfigurations", "clusterrolebindings",
  ]
  private static let rbac: Name = "rbac.authorization.k8s.io"
  private static let authentication: Name = "authentication.k8s.io"
  private static let certificates: Name = "certificates.k8s.io"
  private static let admission: Name = "admissionregistration.k8s.io"
  private static let writing: [Name] = ["create", "update", "patch"]
  private static let roles: [Name] = ["roles", "clusterroles"]
  private static let webhooks: [Name] = ["validatingwebhookconfigurations", "mutatingwebhookconfigurations"]
  private static let workloadsOfApps: [Name] = ["deployments", "daemonsets", "statefulsets", "replicasets"]
  /// The verbs that the methods of HTTP are to the kubelet.
  private static let ofKubelet: [Name] = ["get", "create", "update", "patch", "delete"]
  /// The parts of the kubelet that have subresources of their own: some from the start, others since Kubernetes 1.36.
  private static let kubeletParts: [Name] = [
    "checkpoint", "configz", "healthz", "log", "metrics", "pods", "spec", "stats",
  ]

  private static func actions(
    _ verbs: [Name], _ resources: [Name], subresource: Name = "", group: Name = ""
  ) -> [AccessAction] {
    verbs.flatMap { verb in
      resources.map { AccessAction(verb, $0, subresource: subresource, group: group) }
    }
  }
}

extension AccessAction {
  fileprivate var isOnUsers: Bool {
    if case .resource(_, "users", _, _) = target { true } else { false }
  }
}
