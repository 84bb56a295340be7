import AccessModel

/// The Azure roles for Kubernetes that a principal has in the cluster, and the deny assignments that apply to it there.
package struct AzureAccess: Sendable {
  /// The roles in the order of the listing.
  package let ways: [AzureWay]
  package let denials: [AzureDenial]
  /// Missing data that could add roles or deny assignments.
  package let gaps: [Gap]

  /// The roles that apply outside some namespaces.
  package func outside(_ namespaces: Set<Name>) -> [AzureWay] {
    ways.filter { way in
      if case .namespace(let name) = way.reach { !namespaces.contains(name) } else { true }
    }
  }
}
