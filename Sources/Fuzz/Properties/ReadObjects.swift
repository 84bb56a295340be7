import AccessModel
import Manifests

/// The result of reading Kubernetes objects, for comparison with that of another way to read them.
struct ReadObjects: Equatable {
  private let namespaces: [Namespace]
  private let serviceAccounts: [ServiceAccount]
  private let roles: [Role]
  let bindings: [Binding]
  private let skipped: [String: Int]
  private let isPartial: Bool
  private let kustomizationNamespace: Name?

  init(_ objects: KubernetesObjects) {
    namespaces = objects.namespaces
    serviceAccounts = objects.serviceAccounts
    roles = objects.roles
    bindings = objects.bindings
    skipped = objects.skipped
    isPartial = objects.isPartial
    kustomizationNamespace = objects.kustomizationNamespace
  }
}
