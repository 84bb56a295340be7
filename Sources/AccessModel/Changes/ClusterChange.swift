/// What happened to an object of a cluster: its state afterwards.
package enum ClusterChange: Sendable, Hashable {
  /// To a binding or a namespace.
  case edit(Change)
  case putRole(Role)
  case deleteRole(RoleIdentity)
  case putServiceAccount(ServiceAccount)
  case deleteServiceAccount(Name, in: Name)

  /// The edit; nil for a change of another object.
  package var edit: Change? {
    if case .edit(let change) = self { change } else { nil }
  }
}
