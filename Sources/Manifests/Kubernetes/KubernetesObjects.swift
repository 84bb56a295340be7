import AccessModel

/// The objects that a source holds, as far as aksess keeps them.
package struct KubernetesObjects: Sendable {
  package var namespaces: [Namespace] = []
  package var serviceAccounts: [ServiceAccount] = []
  package var roles: [Role] = []
  package var bindings: [Binding] = []
  /// Where each of these stands.
  package var marks = Origins.Marks()
  /// How many documents there were.
  package var documents = 0
  /// How many objects of each kind were skipped, as `Deployment.apps`.
  package var skipped: [String: Int] = [:]
  /// Whether a list says that the server holds more than it gives: one page of several.
  package var isPartial = false
  /// The `namespace:` of a kustomization among the objects.
  package var kustomizationNamespace: Name?

  /// The UIDs of namespaces kube-system, by which clusters are known; one at most, unless lists were put together.
  package var clusterUIDs: Set<String> = []

  package init() {}

  /// Adds the objects of a later part of the same list.
  mutating func append(_ later: KubernetesObjects) {
    // Nothing is copied where nothing is there yet.
    if count == 0 && !isPartial && kustomizationNamespace == nil {
      let documents = documents
      self = later
      self.documents = documents
      return
    }
    namespaces += later.namespaces
    serviceAccounts += later.serviceAccounts
    roles += later.roles
    bindings += later.bindings
    marks.append(later.marks)
    skipped.merge(later.skipped, uniquingKeysWith: +)
    isPartial = isPartial || later.isPartial
    clusterUIDs.formUnion(later.clusterUIDs)
    kustomizationNamespace = later.kustomizationNamespace ?? kustomizationNamespace
  }

  /// How many objects there were, those skipped included.
  package var count: Int {
    namespaces.count + serviceAccounts.count + roles.count + bindings.count + skipped.values.reduce(0, +)
  }
}
