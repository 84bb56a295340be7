import AccessModel

extension PathNetwork {
  /// A node as a stop of a way.
  ///
  /// - Parameter previous: The stop before it; nil for the first.
  func stop(_ node: Int32, after previous: Int32?) -> AccessPath.Stop {
    switch gain(node, after: previous) {
    case .identity(let key):
      guard let identity = identity(node) else { return .goal }
      if case .start = key.base { return .start(identity.subject) }
      return .subject(identity.subject)
    case .held(let holding): return stop(holding)
    case .goal, .accounts, .accountNames, .users, .anyone: return .goal
    }
  }

  /// What is the same for a reader: an identity that gained something is told as what it gained last.
  func gain(_ node: Int32, after previous: Int32?) -> PathNode {
    guard case .identity(let key) = nodes[Int(node)], !key.gained.isEmpty else { return nodes[Int(node)] }
    var former: [PathHolding] = []
    if let previous, case .identity(let other) = nodes[Int(previous)], other.base == key.base { former = other.gained }
    return key.gained.last { !former.contains($0) }.map { .held($0) } ?? nodes[Int(node)]
  }

  private func stop(_ holding: PathHolding) -> AccessPath.Stop {
    let role =
      holding.role >= 0 && Int(holding.role) < facts.snapshot.roles.count
      ? facts.snapshot.roles[Int(holding.role)] : nil
    let scope: Scope? =
      switch holding.place {
      case .cluster: .cluster
      case .everyNamespace: nil
      default: .namespace(facts.index.namespaces[Int(holding.place.number)])
      }
    return .role(role.map { RoleReference(kind: $0.kind, name: $0.name) }, scope)
  }
}
