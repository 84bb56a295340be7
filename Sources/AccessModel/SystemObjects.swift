/// Which objects are the system's own: listings fold them into one line until they are asked for.
extension Namespace {
  private static let managedByAKS: Set<Name> = [
    "aks-command", "aks-istio-system", "app-routing-system", "azure-extensions-usage-system", "calico-system",
    "dataprotection-microsoft", "gatekeeper-system", "tigera-operator",
  ]

  /// Whether Kubernetes or AKS made the namespace for itself.
  package var isSystem: Bool { name.hasPrefix("kube-") || Namespace.managedByAKS.contains(name) }
}

extension Role {
  /// Whether the role came with Kubernetes or an AKS add-on; the four roles meant for people are not folded away.
  package var isSystem: Bool {
    let isForPeople = scope == .cluster && ["view", "edit", "admin", "cluster-admin"].contains(name)
    return !isForPeople && (name.hasPrefix("system:") || Owner(metadata)?.isSystem == true)
  }
}

extension Binding {
  /// Whether the binding came with Kubernetes or an AKS add-on. A name beginning `system:` alone does not hide a
  /// binding: its subjects must be the system's own too.
  package var isSystem: Bool {
    if !metadata.labels.isEmpty, Owner(metadata)?.isSystem == true { return true }
    return name.hasPrefix("system:") && !subjects.isEmpty && subjects.allSatisfy { $0.resolved(in: scope).isSystem }
  }
}

extension Binding {
  /// Whether AKS makes and keeps the binding for itself, whoever it names.
  package var isOfAKS: Bool { name.hasPrefix("aks-") || isSystem }
}

extension Subject {
  /// Whether it is an identity that AKS itself signs in with: that of the local admin account.
  package var isOfAKS: Bool { kind == .user && name == "clusterAdmin" }

  /// Whether it is a user or group that Kubernetes itself defines, or a ServiceAccount of a `kube-` namespace.
  package var isSystem: Bool {
    kind == .serviceAccount ? namespace?.hasPrefix("kube-") == true : name.hasPrefix("system:")
  }
}

extension Owner {
  /// Whether the object comes with the cluster and not from those who use it.
  package var isSystem: Bool { self == .kubernetes || self == .addonManager }
}
