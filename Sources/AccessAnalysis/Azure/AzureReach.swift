import AccessModel

/// Where in a cluster an Azure assignment counts.
package enum AzureReach: Sendable, Hashable {
  /// At the cluster's scope and in every namespace.
  case everywhere
  /// At the cluster's scope alone, as a deny assignment that does not apply to child scopes.
  case clusterScope
  case namespace(Name)

  /// Where an assignment of `scope` counts; nil where that is not in the cluster.
  ///
  /// What stands in another subscription, resource group or cluster is told by its path. A management group is not, but
  /// Azure lists only those above the subscription.
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

  /// Whether it counts for a request in a namespace, or at the cluster's scope.
  func covers(_ namespace: Name?) -> Bool {
    switch self {
    case .everywhere: true
    case .clusterScope: namespace == nil
    case .namespace(let own): own == namespace
    }
  }

  /// Whether it counts anywhere in the place.
  func meets(_ place: WhoCan.Place) -> Bool {
    switch place {
    case .cluster: covers(nil)
    case .namespace(let name): covers(name)
    case .anyNamespace: self != .clusterScope
    }
  }
}
