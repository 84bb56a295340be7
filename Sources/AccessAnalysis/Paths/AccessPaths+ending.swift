import AccessModel

extension AccessPaths {
  /// What ends every way of some subjects; nil if nothing that can be revoked does, as ways rest only on what Kubernetes
  /// and AKS make themselves.
  package func ending(for subjects: [SubjectIdentity]) -> PathEnding? {
    var revoked: Set<PathGrant> = []
    var order: [PathGrant] = []
    var (isSmallest, isWhole) = (true, true)
    while let (network, distances) = network(from: subjects, without: revoked, isWhole: &isWhole) {
      let cut = PathCut(network, distances)
      guard let grants = cut.grants, !grants.isEmpty else { return nil }
      isSmallest = isSmallest && cut.isSmallest && order.isEmpty
      order += grants
      revoked.formUnion(grants)
    }
    for grant in order.reversed() where order.count > 1 {
      var others = revoked
      others.remove(grant)
      if reach(subjects, without: others, isWhole: &isWhole) { continue }
      revoked = others
      order.removeAll { $0 == grant }
    }
    return PathEnding(
      supports: order.sorted { ($0.binding, $0.subject) < ($1.binding, $1.subject) }.map(facts.support),
      extent: isSmallest || order.count == 1 ? .smallest : .irreducible, isWhole: isWhole)
  }

  private func reach(_ subjects: [SubjectIdentity], without revoked: Set<PathGrant>, isWhole: inout Bool) -> Bool {
    network(from: subjects, without: revoked, .shortest, isWhole: &isWhole) != nil
  }

  /// Whether any of some subjects has a way.
  ///
  /// - Parameter revoked: Grants that are taken as revoked.
  package func reach(_ subjects: [SubjectIdentity], revoked: Set<Grant> = []) -> Bool {
    var isWhole = true
    return reach(
      subjects, without: Set(revoked.map { PathGrant(binding: Int32($0.binding), subject: Int32($0.subject)) }),
      isWhole: &isWhole)
  }
}
