import AccessModel

/// The steps between the stops of a network, without the nodes between that are no stops.
struct PathSuccessors {
  /// A step to another stop, with every way to make it.
  struct Step {
    let to: Int32
    var means: [(method: PathMethod, needs: [[PathGrant]], isCertain: Bool)]

    var isCertain: Bool { means.contains(where: \.isCertain) }

    /// The least weight of the ways to make it.
    var weight: Int {
      means.map { PathSuccessors.weight($0.method) + ($0.isCertain ? 0 : 1) }.min() ?? 0
    }
  }

  private struct Key: Hashable {
    let to: Int32
    let method: PathMethod
    let isCertain: Bool
  }

  private let network: PathNetwork
  private let distances: PathDistances
  private var known: [Int32: [Step]] = [:]
  /// Whether each step is certain, by where it comes from and goes to.
  private var certainties: [Int32: [Int32: Bool]] = [:]

  init(_ network: PathNetwork, _ distances: PathDistances) {
    self.network = network
    self.distances = distances
  }

  private static func weight(_ method: PathMethod) -> Int {
    method == .hold || method == .masters ? 0 : PathEdge.stepWeight
  }

  /// The steps from a stop to others from which the goal is reached, in the order of their weight with the way on.
  mutating func steps(from stop: Int32) -> [Step] {
    if let known = known[stop] { return known }
    // What one holds at once: a node, and the grant by which it is held.
    var held: [(node: Int32, grant: PathGrant?)] = [(stop, nil)]
    var steps: [Int32: Step] = [:]
    var order: [Int32] = []
    var seen: [Key: (position: Int, isMerged: Bool)] = [:]
    var next = 0
    while next < held.count {
      let (node, grant) = held[next]
      next += 1
      for edge in network.edges[Int(node)] where distances.reaches(edge.to) {
        switch edge.kind {
        case .pass: held.append((edge.to, grant))
        case .holds(let grant): held.append((edge.to, grant))
        case .step(let method, let needs):
          let own = grant.map { [[$0]] } ?? []
          for (to, isCertain) in stops(edge.to, edge.isCertain) {
            let key = Key(to: to, method: method, isCertain: isCertain)
            if steps[to] == nil {
              steps[to] = Step(to: to, means: [])
              order.append(to)
            }
            if needs.isEmpty, let grant, let place = seen[key], place.isMerged {
              steps[to]?.means[place.position].needs[0].append(grant)
            } else {
              if needs.isEmpty && grant != nil { seen[key] = (steps[to]?.means.count ?? 0, true) }
              steps[to]?.means.append((method, own + needs, isCertain))
            }
          }
        }
      }
    }
    let found = order.compactMap { to -> Step? in
      guard to != stop, var step = steps[to] else { return nil }
      step.means = step.means.enumerated().sorted { left, right in
        let keys = (PathSuccessors.order(left.element), PathSuccessors.order(right.element))
        return keys.0 == keys.1 ? left.offset < right.offset : keys.0 < keys.1
      }.map(\.element)
      return step
    }
    known[stop] = found
    certainties[stop] = Dictionary(uniqueKeysWithValues: found.map { ($0.to, $0.isCertain) })
    return found
  }

  /// Whether a step from a stop to another is certain; nil if there is none.
  mutating func certainty(from stop: Int32, to other: Int32) -> Bool? {
    _ = steps(from: stop)
    return certainties[stop]?[other]
  }

  private static func order(_ means: (method: PathMethod, needs: [[PathGrant]], isCertain: Bool)) -> Int {
    weight(means.method) + (means.isCertain ? 0 : 1)
  }

  /// The stops behind a node, without further steps.
  private func stops(_ node: Int32, _ isCertain: Bool) -> [(Int32, Bool)] {
    if network.nodes[Int(node)].isStop { return [(node, isCertain)] }
    return network.edges[Int(node)].filter { distances.reaches($0.to) }.map { ($0.to, isCertain && $0.isCertain) }
  }
}
