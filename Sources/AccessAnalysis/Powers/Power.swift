import AccessModel

/// Something that a role can allow and that gives its holder more than the role says, or harms others.
///
/// The list joins the control-plane items of CIS Kubernetes 5.1 and "Privilege escalation risks" in Kubernetes' RBAC
/// good practices.
package enum Power: UInt8, Sendable, Hashable, CaseIterable {
  case readSecrets
  case createPods
  case createWorkloads
  case enterPods
  case createTokens
  case bind
  case escalate
  case impersonate
  case writeRoles
  case writeBindings
  case createVolumes
  case useNodeProxy
  case useKubelet
  case approveCertificates
  case createCertificates
  case writeWebhooks
  case deleteEvents
  case changeNamespaces
}

extension Power {
  /// The requests of which one is enough.
  package var actions: [AccessAction] {
    switch self {
    case .readSecrets: Power.actions(["get", "list", "watch"], ["secrets"])
    case .createPods: Power.actions(["create"], ["pods"])
    case .createWorkloads:
      Power.actions(["create", "update", "patch"], Power.workloadsOfApps, group: "apps")
        + Power.actions(["create", "update", "patch"], ["jobs", "cronjobs"], group: "batch")
        + Power.actions(["create", "update", "patch"], ["replicationcontrollers"])
    case .enterPods:
      // Before Kubernetes 1.35, get was enough over a WebSocket.
      ["exec", "attach", "portforward"].flatMap { Power.actions(["create", "get"], ["pods"], subresource: $0) }
        + Power.actions(["update", "patch"], ["pods"], subresource: "ephemeralcontainers")
    case .createTokens: Power.actions(["create"], ["serviceaccounts"], subresource: "token")
    case .bind: Power.actions(["bind"], ["roles", "clusterroles"], group: Power.rbac)
    case .escalate: Power.actions(["escalate"], ["roles", "clusterroles"], group: Power.rbac)
    case .impersonate: Power.impersonation
    case .writeRoles: Power.actions(["create", "update", "patch"], ["roles", "clusterroles"], group: Power.rbac)
    case .writeBindings:
      Power.actions(["create", "update", "patch"], ["rolebindings", "clusterrolebindings"], group: Power.rbac)
    case .createVolumes: Power.actions(["create"], ["persistentvolumes"])
    case .useNodeProxy:
      Power.actions(["get", "create", "update", "patch", "delete"], ["nodes"], subresource: "proxy")
    case .useKubelet:
      Power.kubeletParts.flatMap {
        Power.actions(["get", "create", "update", "patch", "delete"], ["nodes"], subresource: $0)
      }
    case .approveCertificates:
      Power.actions(
        ["update", "patch"], ["certificatesigningrequests"], subresource: "approval", group: Power.certificates)
    case .createCertificates: Power.actions(["create"], ["certificatesigningrequests"], group: Power.certificates)
    case .writeWebhooks:
      Power.actions(
        ["create", "update", "patch", "delete", "deletecollection"],
        ["validatingwebhookconfigurations", "mutatingwebhookconfigurations"], group: "admissionregistration.k8s.io")
    case .deleteEvents:
      Power.actions(["delete", "deletecollection"], ["events"])
        + Power.actions(["delete", "deletecollection"], ["events"], group: "events.k8s.io")
    case .changeNamespaces: Power.actions(["update", "patch"], ["namespaces"])
    }
  }

  /// Whether the requests are for no namespace, so that a RoleBinding allows none of them.
  package var isClusterWide: Bool {
    switch self {
    case .createVolumes, .useNodeProxy, .useKubelet, .approveCertificates, .createCertificates, .writeWebhooks: true
    case .readSecrets, .createPods, .createWorkloads, .enterPods, .createTokens, .bind, .escalate, .impersonate,
      .writeRoles, .writeBindings, .deleteEvents, .changeNamespaces:
      false
    }
  }

  private static let rbac: Name = "rbac.authorization.k8s.io"
  private static let certificates: Name = "certificates.k8s.io"
  private static let workloadsOfApps: [Name] = ["deployments", "daemonsets", "statefulsets", "replicasets"]
  /// The parts of the kubelet that have subresources of their own since Kubernetes 1.36.
  private static let kubeletParts: [Name] = ["configz", "healthz", "log", "metrics", "pods", "spec", "stats"]

  private static let impersonation: [AccessAction] =
    actions(["impersonate"], ["users", "groups", "serviceaccounts"])
    + actions(["impersonate"], ["uids"], group: "authentication.k8s.io")

  private static func actions(
    _ verbs: [Name], _ resources: [Name], subresource: Name = "", group: Name = ""
  ) -> [AccessAction] {
    verbs.flatMap { verb in
      resources.map { AccessAction(verb, $0, subresource: subresource, group: group) }
    }
  }
}
