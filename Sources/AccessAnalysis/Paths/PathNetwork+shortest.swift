extension PathNetwork {
  /// The steps of a shortest way, each with the first way to make it.
  ///
  /// - Parameter start: A node from which the goal is reached.
  func shortest(from start: Int32, _ distances: PathDistances) -> [(from: Int32, step: PathSuccessors.Step)] {
    var steps: [(from: Int32, step: PathSuccessors.Step)] = []
    var (node, stop, grant) = (start, start, PathGrant?.none)
    var pending: PathSuccessors.Step?
    var looked: Set<Int32> = [node]
    while node != goal {
      let next = edges[Int(node)].first { edge in
        // Along edges of no weight one may go round in circles.
        distances.reaches(edge.to) && Int(distances.all[Int(node)]) == edge.weight + Int(distances.all[Int(edge.to)])
          && !looked.contains(edge.to)
      }
      guard let next else { return steps }
      looked.insert(next.to)
      switch next.kind {
      case .pass: break
      case .holds(let held): grant = held
      case .step(let method, let needs):
        let own = grant.map { [[$0]] } ?? []
        pending = PathSuccessors.Step(to: next.to, means: [(method, own + needs, next.isCertain)])
      }
      node = next.to
      guard let step = pending else { continue }
      if !next.isCertain {
        pending = PathSuccessors.Step(to: node, means: step.means.map { ($0.method, $0.needs, false) })
      }
      if nodes[Int(node)].isStop, let step = pending {
        steps.append((stop, PathSuccessors.Step(to: node, means: step.means)))
        (stop, grant, pending) = (node, nil, nil)
      }
    }
    return steps
  }
}
