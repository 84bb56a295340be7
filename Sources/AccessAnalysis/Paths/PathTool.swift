import AccessModel

/// Something that a role can allow and that is a step, or half of one, to act as somebody else or to hold more: the
/// `Power`s taken apart into what is needed for each step.
enum PathTool: UInt8, Sendable, Hashable, CaseIterable {
  case createClusterBindings, changeClusterBindings, createBindings, changeBindings
  case bindClusterRoles, bindRoles
  case createClusterRoles, changeClusterRoles, changeRoles, escalateClusterRoles, escalateRoles
  case impersonateUsers, impersonateGroups, impersonateAccounts
  case constrainedUsers, constrainedGroups, constrainedAccounts, requestAsUser, requestAsAccount
  case createTokens, createPods, createWorkloads, enterPods, readSecrets, createSecrets
  case createCertificates, approveCertificates, approveClients
  case useNodeProxy, changeRequests, seeRequests

  /// The requests of which one is enough.
  var actions: [AccessAction] {
    switch self {
    case .createClusterBindings: Power.writeBindings.actions("clusterrolebindings", ["create"])
    case .changeClusterBindings: Power.writeBindings.actions("clusterrolebindings", ["update", "patch"])
    case .createBindings: Power.writeBindings.actions("rolebindings", ["create"])
    case .changeBindings: Power.writeBindings.actions("rolebindings", ["update", "patch"])
    case .bindClusterRoles: Power.bind.actions("clusterroles", ["bind"])
    case .bindRoles: Power.bind.actions("roles", ["bind"])
    case .createClusterRoles: Power.writeRoles.actions("clusterroles", ["create"])
    case .changeClusterRoles: Power.writeRoles.actions("clusterroles", ["update", "patch"])
    case .changeRoles: Power.writeRoles.actions("roles", ["update", "patch"])
    case .escalateClusterRoles: Power.escalate.actions("clusterroles", ["escalate"])
    case .escalateRoles: Power.escalate.actions("roles", ["escalate"])
    case .impersonateUsers: Power.impersonate.actions("users", ["impersonate"])
    case .impersonateGroups: Power.impersonate.actions("groups", ["impersonate"])
    case .impersonateAccounts: Power.impersonate.actions("serviceaccounts", ["impersonate"])
    case .constrainedUsers: PathTool.constrained("users")
    case .constrainedGroups: PathTool.constrained("groups")
    case .constrainedAccounts: PathTool.constrained("serviceaccounts")
    case .requestAsUser, .requestAsAccount: []
    case .createTokens: Power.createTokens.actions
    case .createPods: Power.createPods.actions
    case .createWorkloads: Power.createWorkloads.actions
    case .enterPods:
      Power.enterPods.actions.filter { action in
        if case .resource(_, _, let subresource, _) = action.target { subresource != "portforward" } else { false }
      }
    case .readSecrets: Power.readSecrets.actions
    case .createSecrets: [AccessAction("create", "secrets")]
    case .createCertificates: Power.createCertificates.actions
    case .approveCertificates: Power.approveCertificates.actions
    case .approveClients:
      ["kubernetes.io/kube-apiserver-client", "kubernetes.io/*"].map {
        AccessAction("approve", "signers", group: "certificates.k8s.io", name: $0)
      }
    case .useNodeProxy: Power.useNodeProxy.actions
    case .changeRequests: Power.writeWebhooks.actions("mutatingwebhookconfigurations", ["create", "update", "patch"])
    case .seeRequests: Power.writeWebhooks.actions("validatingwebhookconfigurations", ["create", "update", "patch"])
    }
  }

  /// What the verbs of the requests begin with that are allowed to be made as somebody else; nil for other tools.
  var verbPrefix: String? {
    switch self {
    case .requestAsUser: "impersonate-on:user-info:"
    case .requestAsAccount: "impersonate-on:serviceaccount:"
    default: nil
    }
  }

  /// Whether a RoleBinding gives it in its namespace.
  var isNamespaced: Bool {
    switch self {
    case .createBindings, .changeBindings, .bindClusterRoles, .bindRoles, .changeRoles, .escalateRoles,
      .impersonateAccounts, .constrainedAccounts, .requestAsUser, .requestAsAccount, .createTokens, .createPods,
      .createWorkloads, .enterPods, .readSecrets, .createSecrets:
      true
    case .createClusterBindings, .changeClusterBindings, .createClusterRoles, .changeClusterRoles,
      .escalateClusterRoles, .impersonateUsers, .impersonateGroups, .constrainedUsers, .constrainedGroups,
      .createCertificates, .approveCertificates, .approveClients, .useNodeProxy, .changeRequests, .seeRequests:
      false
    }
  }

  private static func constrained(_ resource: Name) -> [AccessAction] {
    ConstrainedImpersonation([AccessAction("impersonate", resource)], version: nil)?.actions ?? []
  }
}

extension Power {
  /// Those of its requests that are for one resource, by some verbs.
  fileprivate func actions(_ resource: Name, _ verbs: Set<Name>) -> [AccessAction] {
    actions.filter { action in
      if case .resource(_, resource, _, _) = action.target { verbs.contains(action.verb) } else { false }
    }
  }
}
