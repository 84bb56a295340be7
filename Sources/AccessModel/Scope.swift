/// Where a grant holds: in the whole cluster or in one namespace.
package enum Scope: Sendable, Hashable, Comparable {
  case cluster
  /// The empty name stands for a RoleBinding or Role of a file that names no namespace; it is ignored in every answer.
  case namespace(Name)

  /// The namespace, or nil for the whole cluster.
  package var namespace: Name? {
    guard case .namespace(let name) = self else { return nil }
    return name
  }
}
