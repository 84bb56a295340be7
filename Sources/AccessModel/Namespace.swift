/// A Kubernetes Namespace.
package struct Namespace: Sendable, Hashable {
  package var metadata: ObjectMetadata
  /// Whether it is being deleted (`status.phase` is `Terminating`), so that nothing can be created in it.
  package var isTerminating: Bool

  package init(metadata: ObjectMetadata, isTerminating: Bool = false) {
    self.metadata = metadata
    self.isTerminating = isTerminating
  }

  package var name: Name { metadata.name }
}

/// A Kubernetes ServiceAccount.
package struct ServiceAccount: Sendable, Hashable {
  package var metadata: ObjectMetadata
  package var namespace: Name
  /// Whether its pods get its token unless they say otherwise (`automountServiceAccountToken`); nil if it does not say,
  /// which means that they do.
  package var automountsToken: Bool?

  package init(metadata: ObjectMetadata, namespace: Name, automountsToken: Bool? = nil) {
    self.metadata = metadata
    self.namespace = namespace
    self.automountsToken = automountsToken
  }

  package var name: Name { metadata.name }

  /// The client ID of the managed identity that workload identity gives its pods, from the annotation.
  package var workloadIdentityClient: String? { metadata.annotations["azure.workload.identity/client-id"] }
}

extension Namespace {
  private static let managedByAKS: Set<Name> = [
    "aks-command", "aks-istio-system", "app-routing-system", "azure-extensions-usage-system", "calico-system",
    "dataprotection-microsoft", "gatekeeper-system", "tigera-operator",
  ]

  /// Whether Kubernetes or AKS created the namespace for itself.
  package var isSystem: Bool { Namespace.isSystem(name) }

  /// Whether a namespace of that name is one that Kubernetes or AKS creates for itself.
  package static func isSystem(_ name: Name) -> Bool { name.hasPrefix("kube-") || managedByAKS.contains(name) }
}
