/// What manages an object and reverts manual changes.
package enum Manager: Sendable, Hashable {
  case kubernetes
  case addonManager
  case flux(String)
  case argoCD(String)
  case helm(String)
  case controller(OwnerReference)

  /// The manager named by the object's labels, annotations or owner references; nil for an object that people manage.
  package init?(_ metadata: ObjectMetadata) {
    let labels = metadata.labels
    let annotations = metadata.annotations
    if labels["kubernetes.io/bootstrapping"] != nil {
      self = .kubernetes
    } else if labels["addonmanager.kubernetes.io/mode"] != nil || labels["kubernetes.io/cluster-service"] == "true" {
      self = .addonManager
    } else if let name = labels["kustomize.toolkit.fluxcd.io/name"] ?? labels["helm.toolkit.fluxcd.io/name"] {
      self = .flux(name)
    } else if let tracking = annotations["argocd.argoproj.io/tracking-id"] ?? labels["argocd.argoproj.io/instance"] {
      self = .argoCD(String(tracking.prefix { $0 != ":" }))
    } else if let release = annotations["meta.helm.sh/release-name"] {
      self = .helm(release)
    } else if labels["app.kubernetes.io/managed-by"] == "Helm" {
      self = .helm(labels["app.kubernetes.io/instance"] ?? "")
    } else if let reference = metadata.ownerReferences.first {
      self = .controller(reference)
    } else {
      return nil
    }
  }

  /// The manager for display, such as `Flux apps`.
  package var label: String {
    switch self {
    case .kubernetes: "Kubernetes"
    case .addonManager: "AKS add-on manager"
    case .flux(let name): "Flux \(name)"
    case .argoCD(let name): "Argo CD \(name)"
    case .helm(let name): name.isEmpty ? "Helm" : "Helm \(name)"
    case .controller(let reference): "\(reference.kind) \(reference.name)"
    }
  }
}

extension Manager {
  /// Whether the object comes with the cluster and not from its users.
  package var isSystem: Bool { self == .kubernetes || self == .addonManager }
}
