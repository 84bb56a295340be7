import AccessModel

extension PathNetwork {
  /// A node as a stop of a way.
  func stop(_ node: Int32) -> AccessPath.Stop {
    switch nodes[Int(node)] {
    case .identity(let key):
      if let last = key.gained.last { return stop(last) }
      guard let identity = identity(node) else { return .goal }
      if case .start = key.base { return .start(identity.subject) }
      return .subject(identity.subject)
    case .held(let holding): return stop(holding)
    case .goal, .accounts, .accountNames, .users, .anyone: return .goal
    }
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
