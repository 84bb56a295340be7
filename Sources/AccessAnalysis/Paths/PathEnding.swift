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

  package var grants: [Grant] { supports.compactMap(\.grant) }

  /// The Azure assignments, which no change of bindings ends.
  package var assignments: [RoleAssignment] {
    supports.compactMap { if case .assignment(let assignment) = $0 { assignment } else { nil } }
  }

  /// The changes that revoke the grants.
  package func plan(in snapshot: Snapshot) -> Revocation { Revocation(grants, in: snapshot) }
}

extension AccessPaths {
  /// What ends every way of some subjects; nil if nothing that can be revoked does, as ways rest only on what Kubernetes
  /// and AKS make themselves.
  package func ending(for subjects: [SubjectIdentity]) -> PathEnding? {
    var revoked: Set<PathGrant> = []
    var order: [PathGrant] = []
    var isSmallest = true
    while let (network, distances) = network(from: subjects, without: revoked) {
      let cut = PathCut(network, distances)
      guard let grants = cut.grants, !grants.isEmpty else { return nil }
      isSmallest = isSmallest && cut.isSmallest && order.isEmpty
      order += grants
      revoked.formUnion(grants)
    }
    for grant in order.reversed() where order.count > 1 {
      var others = revoked
      others.remove(grant)
      if reach(subjects, without: others) { continue }
      revoked = others
      order.removeAll { $0 == grant }
    }
    return PathEnding(
      supports: order.sorted { ($0.binding, $0.subject) < ($1.binding, $1.subject) }.map(facts.support),
      extent: isSmallest || order.count == 1 ? .smallest : .irreducible)
  }

  private func reach(_ subjects: [SubjectIdentity], without revoked: Set<PathGrant>) -> Bool {
    network(from: subjects, without: revoked, .shortest) != nil
  }

  /// Whether any of some subjects has a way.
  ///
  /// - Parameter revoked: Grants that are taken as revoked.
  package func reach(_ subjects: [SubjectIdentity], revoked: Set<Grant> = []) -> Bool {
    reach(
      subjects, without: Set(revoked.map { PathGrant(binding: Int32($0.binding), subject: Int32($0.subject)) }))
  }
}
