import AccessModel

/// The grants without which a network has no way, found as a smallest cut of vertices, one for each grant.
///
/// A step that rests on several grants at once counts as one that rests on the fewest that end it, so that the cut may be
/// larger than needed; it ends every way all the same.
struct PathCut {
  /// The cut that is nearest to the goal; nil if nothing that can be revoked ends every way.
  let grants: [PathGrant]?
  /// Whether every step rests on one grant, so that no smaller set ends every way.
  let isSmallest: Bool

  init(_ network: PathNetwork, _ distances: PathDistances) {
    var flow = FlowNetwork()
    let nodes = network.nodes.map { _ in flow.addNode() }
    let source = flow.addNode()
    var vertices: [PathGrant: (entry: Int32, exit: Int32)] = [:]
    var order: [PathGrant] = []
    var targets: [PathGrant: Set<Int32>] = [:]
    var isSingle = true
    func vertex(_ grant: PathGrant) -> (entry: Int32, exit: Int32) {
      if let known = vertices[grant] { return known }
      let vertex = (entry: flow.addNode(), exit: flow.addNode())
      flow.connect(vertex.entry, vertex.exit, network.facts.canRevoke(grant) ? 1 : FlowNetwork.unlimited)
      vertices[grant] = vertex
      order.append(grant)
      return vertex
    }
    func connect(_ from: Int32, through grants: [PathGrant], to target: Int32) {
      for grant in grants {
        let vertex = vertex(grant)
        flow.connect(from, vertex.entry, FlowNetwork.unlimited)
        if targets[grant, default: []].insert(target).inserted {
          flow.connect(vertex.exit, target, FlowNetwork.unlimited)
        }
      }
    }
    for (node, edges) in network.edges.enumerated() where distances.reaches(Int32(node)) {
      for edge in edges where distances.reaches(edge.to) {
        switch edge.kind {
        case .pass: flow.connect(nodes[node], nodes[Int(edge.to)], FlowNetwork.unlimited)
        case .holds(let grant): connect(nodes[node], through: [grant], to: nodes[Int(edge.to)])
        case .step(let method, let needs):
          // What was gained first is not told by the vertex of the grant that the next step rests on.
          if needs.count > 1 || method.dependsOnBindings || network.nodes[node].hasGained { isSingle = false }
          let revocable = needs.filter { $0.allSatisfy(network.facts.canRevoke) }
          if let fewest = (revocable.isEmpty ? needs : revocable).min(by: { $0.count < $1.count }) {
            connect(nodes[node], through: fewest, to: nodes[Int(edge.to)])
          } else {
            flow.connect(nodes[node], nodes[Int(edge.to)], FlowNetwork.unlimited)
          }
        }
      }
    }
    for start in network.starts { flow.connect(source, nodes[Int(start)], FlowNetwork.unlimited) }
    isSmallest = isSingle
    guard flow.fill(from: source, to: nodes[Int(network.goal)]) else {
      grants = nil
      return
    }
    let isBeyond = flow.beyond(nodes[Int(network.goal)])
    grants = order.filter { grant in
      vertices[grant].map { !isBeyond[Int($0.entry)] && isBeyond[Int($0.exit)] } ?? false
    }
  }
}

extension PathMethod {
  /// Whether it may end with a binding on which it does not rest.
  fileprivate var dependsOnBindings: Bool { if case .joinBinding = self { true } else { false } }
}
