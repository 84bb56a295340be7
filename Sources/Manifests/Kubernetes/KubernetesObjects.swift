import AccessModel

/// The objects of a source that aksess keeps.
package struct KubernetesObjects: Sendable {
  package var namespaces: [Namespace] = []
  package var serviceAccounts: [ServiceAccount] = []
  package var roles: [Role] = []
  package var bindings: [Binding] = []
  /// The origins of these objects.
  package var marks = Origins.Marks()
  /// The number of documents.
  package var documents = 0
  /// The number of skipped objects by kind, such as `Deployment.apps`.
  package var skipped: [String: Int] = [:]
  /// Whether a list is one page of several: the server has more than it returned.
  package var isPartial = false
  /// The `namespace:` of a kustomization among the documents.
  package var kustomizationNamespace: Name?

  /// The UIDs of kube-system namespaces, which identify clusters; at most one, unless lists were combined.
  package var clusterUIDs: Set<String> = []

  package init() {}

  /// Adds the objects of a later part of the list.
  package mutating func append(_ later: KubernetesObjects) {
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

  /// The number of objects, including skipped ones.
  package var count: Int {
    namespaces.count + serviceAccounts.count + roles.count + bindings.count + skipped.values.reduce(0, +)
  }
}
