import AccessModel

/// Where in a cluster an Azure assignment applies.
package enum AzureReach: Sendable, Hashable {
  /// At cluster scope and in every namespace.
  case everywhere
  /// At cluster scope only, as for a deny assignment that does not apply to child scopes.
  case clusterScope
  case namespace(Name)

  /// The reach of an assignment at `scope`; nil if the scope is not in the cluster.
  ///
  /// The path shows whether a scope is in another subscription, resource group or cluster. It does not for a management
  /// group, but Azure lists only those above the subscription.
  init?(scope: AzureScope, cluster: AzureScope, appliesToChildScopes: Bool = true) {
    if let namespace = scope.namespace(of: cluster) {
      self = .namespace(namespace)
    } else if scope == cluster {
      self = appliesToChildScopes ? .everywhere : .clusterScope
    } else if scope.isManagementGroup || scope.contains(cluster), appliesToChildScopes {
      self = .everywhere
    } else {
      return nil
    }
  }

  /// The scope in the cluster: a namespace, or the cluster for all that is not in one namespace.
  package var scope: Scope {
    if case .namespace(let name) = self { .namespace(name) } else { .cluster }
  }

  /// Whether it applies to a request in a namespace, or at cluster scope.
  package func covers(_ namespace: Name?) -> Bool {
    switch self {
    case .everywhere: true
    case .clusterScope: namespace == nil
    case .namespace(let own): own == namespace
    }
  }

  /// Whether it applies anywhere in the place.
  func meets(_ place: WhoCan.Place) -> Bool {
    switch place {
    case .cluster: covers(nil)
    case .namespace(let name): covers(name)
    case .anyNamespace: self != .clusterScope
    }
  }
}
