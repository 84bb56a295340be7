import AccessModel

/// What ends every way of some subjects.
package struct PathEnding: Sendable {
  /// How small the set is.
  package enum Extent: Sendable, Hashable {
    /// No smaller set ends every way, as every step rests on one grant.
    case smallest
    /// None of the set can be left out; there may be a smaller one.
    case irreducible
  }

  /// The grants and Azure assignments to revoke.
  package let supports: [PathSupport]
  package let extent: Extent
  /// Whether every way was looked at; otherwise there may be one that it does not end.
  package let isWhole: Bool

  package var grants: [Grant] { supports.compactMap(\.grant) }

  /// The Azure assignments, which no change of bindings ends.
  package var assignments: [RoleAssignment] {
    supports.compactMap { if case .assignment(let assignment) = $0 { assignment } else { nil } }
  }

  /// The changes that revoke the grants.
  package func plan(in snapshot: Snapshot) -> Revocation { Revocation(grants, in: snapshot) }
}
