import AccessModel

/// The objects that a source holds, as far as aksess keeps them.
package struct KubernetesObjects: Sendable {
  package var namespaces: [Namespace] = []
  package var serviceAccounts: [ServiceAccount] = []
  package var roles: [Role] = []
  package var bindings: [Binding] = []
  /// How many objects of each kind were passed over, as `Deployment.apps`.
  package var skipped: [String: Int] = [:]
  /// Whether a list says that the server holds more than it gives: one page of several.
  package var isPartial = false
  /// The `namespace:` of a kustomization among the objects.
  package var kustomizationNamespace: Name?

  package init() {}

  /// How many objects there were, those passed over included.
  package var count: Int {
    namespaces.count + serviceAccounts.count + roles.count + bindings.count + skipped.values.reduce(0, +)
  }
}
