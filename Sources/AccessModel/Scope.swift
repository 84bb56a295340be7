/// Where a grant applies: in the whole cluster or in one namespace.
package enum Scope: Sendable, Hashable, Comparable {
  case cluster
  /// The empty name is for a RoleBinding or Role in a file that names no namespace; every answer ignores it.
  case namespace(Name)

  /// The namespace; nil for the whole cluster.
  package var namespace: Name? {
    guard case .namespace(let name) = self else { return nil }
    return name
  }
}
