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
    self.needs = needs.compactMap { entries in
      // What was gained is there for certain.
      entries.contains { $0.grant == nil } ? nil : entries.compactMap(\.grant).distinct
    }
  }

  /// Whether one grant is enough, so that what its role alone gives says it already.
  var restsOnOne: Bool {
    guard let least = needs.min(by: { $0.count < $1.count }) else { return true }
    let grants = Set(least)
    return needs.allSatisfy { grants.isSubset(of: $0) }
  }
}
