import AccessModel

/// How a step is made.
package enum PathMethod: Sendable, Hashable {
  /// It is held already, which is no step.
  case hold
  /// By belonging to `system:masters`, whatever is bound.
  case masters
  /// Bind a role to oneself; nil for any ClusterRole, such as cluster-admin.
  case bind(RoleReference?)
  /// Add oneself to an existing binding of a role.
  case joinBinding(RoleReference)
  /// Add rules to a role that one holds.
  case extendRole(RoleReference)
  /// Create a ClusterRole that the aggregated one gathers, which one holds.
  case aggregate(RoleReference)
  case impersonate
  /// Impersonate `system:masters`.
  case impersonateMasters
  case impersonateConstrained
  case createToken
  case runPod
  case runWorkload
  case enterPod
  /// Create a Secret of type `kubernetes.io/service-account-token` and read what is filled in.
  case createTokenSecret
  case readSecrets
  /// Request a client certificate for the name, and approve it.
  case certificate
  case nodeProxy
  case changeRequests
  case seeRequests
  case azure(AzureAdminPaths.Path)

  /// Whether it rests only on what was read.
  var isCertain: Bool {
    switch self {
    case .hold, .masters, .bind, .joinBinding, .extendRole, .aggregate, .impersonate, .impersonateMasters,
      .createToken, .runPod, .runWorkload, .createTokenSecret, .certificate, .azure:
      true
    case .impersonateConstrained, .enterPod, .readSecrets, .nodeProxy, .changeRequests, .seeRequests: false
    }
  }

  /// The tools that the rules of a support have to allow, if only some of them.
  var tools: [PathTool] {
    switch self {
    case .hold, .masters, .azure: []
    case .bind: [.createClusterBindings, .createBindings, .bindClusterRoles, .bindRoles]
    case .joinBinding: [.changeClusterBindings, .changeBindings, .bindClusterRoles, .bindRoles]
    case .extendRole: [.changeClusterRoles, .changeRoles, .escalateClusterRoles, .escalateRoles]
    case .aggregate: [.createClusterRoles, .escalateClusterRoles]
    case .impersonate: [.impersonateUsers, .impersonateGroups, .impersonateAccounts]
    case .impersonateMasters: [.impersonateGroups, .impersonateUsers, .impersonateAccounts]
    case .impersonateConstrained:
      [.constrainedUsers, .constrainedGroups, .constrainedAccounts, .requestAsUser, .requestAsAccount]
    case .createToken: [.createTokens]
    case .runPod: [.createPods]
    case .runWorkload: [.createWorkloads]
    case .enterPod: [.enterPods]
    case .createTokenSecret: [.createSecrets, .readSecrets]
    case .readSecrets: [.readSecrets]
    case .certificate: [.createCertificates, .approveCertificates, .approveClients]
    case .nodeProxy: [.useNodeProxy]
    case .changeRequests: [.changeRequests]
    case .seeRequests: [.seeRequests]
    }
  }
}
