/// What an item of the hardening checklist is about: its name, and why it matters.
package enum HardeningTopic: String, Sendable, Hashable, CaseIterable {
  case profile
  case kubernetesRBAC = "kubernetes-rbac"
  case entraIntegration = "entra-integration"
  case adminGroups = "admin-groups"
  /// One of the admin groups.
  case adminGroup = "admin-group"
  case localAccounts = "local-accounts"
  case adminKubeconfig = "admin-kubeconfig"
  case azureAdmins = "azure-admins"
  case azureRBAC = "azure-rbac"
  case userKubeconfig = "user-kubeconfig"
  case breakGlass = "break-glass"

  /// The identifier, which is the same in every release.
  package var id: String { rawValue }

  /// The title of its items.
  package var title: String {
    switch self {
    case .profile: "Cluster profile"
    case .kubernetesRBAC: "Kubernetes RBAC"
    case .entraIntegration: "Entra integration"
    case .adminGroups: "Admin groups"
    case .adminGroup: "Admin group"
    case .localAccounts: "Local accounts"
    case .adminKubeconfig: "Admin kubeconfig"
    case .azureAdmins: "Admins through Azure"
    case .azureRBAC: "Azure RBAC"
    case .userKubeconfig: "User kubeconfig"
    case .breakGlass: "Break-glass"
    }
  }

  /// Why it matters, in one or two sentences.
  package var why: String {
    switch self {
    case .profile: "This checklist is about what az aks show says of the cluster."
    case .kubernetesRBAC: "Without it, everyone who signs in can do everything: no role or binding is checked."
    case .entraIntegration:
      "Without it, everyone shares certificates, which bypass Conditional Access, leave no sign-in log and outlive the "
        + "employee."
    case .adminGroups:
      "Their members are cluster admins when they sign in with Entra, the only way in once local accounts are off."
    case .adminGroup:
      "A group that does not exist, is in no token or has no member who can sign in makes nobody an administrator, "
        + "and guest accounts can only be disabled by another tenant."
    case .localAccounts:
      "Local accounts bypass Conditional Access, leave no sign-in log and outlive the employee: anyone who once held the "
        + "admin kubeconfig stays system:masters through its certificate."
    case .adminKubeconfig:
      "The admin kubeconfig bypasses Entra: anyone who can fetch it is cluster admin without signing in."
    case .azureAdmins:
      "Anyone who can change the cluster, assign roles or run commands through Azure can become cluster admin, "
        + "whatever Kubernetes RBAC says."
    case .azureRBAC:
      "Where it is on, Azure role assignments from the management group down to a namespace grant access in addition to "
        + "RoleBindings, so both must be read."
    case .userKubeconfig:
      "Microsoft recommends Azure RBAC for the kubeconfig and Kubernetes RBAC for namespaces: a binding "
        + "does not help a group that cannot fetch the kubeconfig, and the kubeconfig does not help a group that holds nothing."
    case .breakGlass:
      "Where Conditional Access or the admin groups fail, break-glass identities are the way back in. One that is "
        + "unknown, cannot sign in or is not cluster admin does not help."
    }
  }
}
