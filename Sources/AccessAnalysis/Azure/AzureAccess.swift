import AccessModel

/// The Azure roles for Kubernetes that reach somebody in the cluster, and what denies them anything there.
package struct AzureAccess: Sendable {
  /// In the order of the listing.
  package let ways: [AzureWay]
  package let denials: [AzureDenial]
  /// What is not known and could add roles or deny something.
  package let gaps: [Gap]

  /// The roles that reach beyond these namespaces.
  package func outside(_ namespaces: Set<Name>) -> [AzureWay] {
    ways.filter { way in
      if case .namespace(let name) = way.reach { !namespaces.contains(name) } else { true }
    }
  }
}
