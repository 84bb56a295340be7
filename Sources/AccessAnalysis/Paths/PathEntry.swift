import AccessModel

/// A role that an identity holds, among those from which steps are put together.
struct PathEntry: Sendable {
  let holding: PathHolding
  /// Nil for what was gained on the way.
  let grant: PathGrant?
}

/// A step that is put together from what one identity holds.
struct PathJoint: Sendable {
  let target: PathNode
  let method: PathMethod
  let needs: [[PathGrant]]

  /// - Parameter needs: The entries of which one of each list is needed.
  init(_ target: PathNode, _ method: PathMethod, _ needs: [[PathEntry]]) {
    self.target = target
    self.method = method
    // What was gained is there for certain.
    let lists = needs.filter { entries in entries.allSatisfy { $0.grant != nil } }.map {
      $0.compactMap(\.grant).distinct
    }
    self.needs = PathJoint.least(lists)
  }

  /// The lists without those that end only if another one ends too.
  private static func least(_ lists: [[PathGrant]]) -> [[PathGrant]] {
    let sets = lists.map(Set.init)
    return lists.indices.filter { list in
      !lists.indices.contains { other in
        other != list && sets[other].isSubset(of: sets[list]) && (sets[other] != sets[list] || other < list)
      }
    }.map { lists[$0] }
  }

  /// Whether one grant is enough, so that what its role alone gives says it already.
  var restsOnOne: Bool { needs.count <= 1 }
}
