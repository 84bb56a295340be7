/// A directed graph with capacities, for the smallest set of edges without which the sink is not reached.
struct FlowNetwork {
  static let unlimited = Int32.max / 2

  private var heads: [Int32] = []
  private var next: [Int32] = []
  private var targets: [Int32] = []
  private var capacities: [Int32] = []

  mutating func addNode() -> Int32 {
    heads.append(-1)
    return Int32(heads.count - 1)
  }

  mutating func connect(_ from: Int32, _ to: Int32, _ capacity: Int32) {
    for (from, to, capacity) in [(from, to, capacity), (to, from, 0)] {
      next.append(heads[Int(from)])
      heads[Int(from)] = Int32(targets.count)
      targets.append(to)
      capacities.append(capacity)
    }
  }

  /// Fills the graph with flow, by the shortest augmenting paths.
  ///
  /// - Returns: Whether the flow has a limit; false if a path has none, so that nothing separates source and sink.
  mutating func fill(from source: Int32, to sink: Int32) -> Bool {
    while let path = path(from: source, to: sink) {
      guard let amount = path.map({ capacities[Int($0)] }).min(), amount < FlowNetwork.unlimited / 2 else {
        return false
      }
      for edge in path {
        capacities[Int(edge)] -= amount
        capacities[Int(edge ^ 1)] += amount
      }
    }
    return true
  }

  private func path(from source: Int32, to sink: Int32) -> [Int32]? {
    var reachedBy = [Int32](repeating: -1, count: heads.count)
    var queue = [source]
    var position = 0
    while position < queue.count {
      let node = queue[position]
      position += 1
      var edge = heads[Int(node)]
      while edge >= 0 {
        let to = targets[Int(edge)]
        if capacities[Int(edge)] > 0, to != source, reachedBy[Int(to)] < 0 {
          reachedBy[Int(to)] = edge
          if to == sink {
            var path = [edge]
            while targets[Int(path[path.count - 1] ^ 1)] != source {
              path.append(reachedBy[Int(targets[Int(path[path.count - 1] ^ 1)])])
            }
            return path
          }
          queue.append(to)
        }
        edge = next[Int(edge)]
      }
    }
    return nil
  }

  /// The nodes from which the sink is reached along what is not full: beyond the cut that is nearest to the sink.
  func beyond(_ sink: Int32) -> [Bool] {
    var isBeyond = [Bool](repeating: false, count: heads.count)
    isBeyond[Int(sink)] = true
    var queue = [sink]
    while let node = queue.popLast() {
      var edge = heads[Int(node)]
      while edge >= 0 {
        let from = targets[Int(edge)]
        if capacities[Int(edge ^ 1)] > 0, !isBeyond[Int(from)] {
          isBeyond[Int(from)] = true
          queue.append(from)
        }
        edge = next[Int(edge)]
      }
    }
    return isBeyond
  }
}
