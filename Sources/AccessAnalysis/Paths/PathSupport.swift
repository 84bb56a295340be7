import AccessModel

/// What a step rests on, and whose end ends it.
package enum PathSupport: Sendable, Hashable {
  case grant(Grant)
  case assignment(RoleAssignment)

  /// The grant of a binding; nil for an Azure role.
  package var grant: Grant? {
    if case .grant(let grant) = self { grant } else { nil }
  }
}
