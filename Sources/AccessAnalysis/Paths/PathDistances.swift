/// How far each node of a network is from the goal, in the weights of the edges.
struct PathDistances: Sendable {
  static let unreachable = Int32.max
  /// By the number of the node.
  let all: [Int32]

  /// From the goal back, by buckets of the weights, which are small.
  ///
  /// - Parameter counts: The edges that count.
  init(_ network: PathNetwork, where counts: (PathEdge) -> Bool = { _ in true }) {
    var starts = [Int32](repeating: 0, count: network.nodes.count + 1)
    for edges in network.edges {
      for edge in edges where counts(edge) { starts[Int(edge.to) + 1] += 1 }
    }
    for node in network.nodes.indices { starts[node + 1] += starts[node] }
    var incoming = [(from: Int32, weight: Int32)](repeating: (0, 0), count: Int(starts[network.nodes.count]))
    var next = starts
    for (from, edges) in network.edges.enumerated() {
      for edge in edges where counts(edge) {
        incoming[Int(next[Int(edge.to)])] = (Int32(from), Int32(edge.weight))
        next[Int(edge.to)] += 1
      }
    }
    var distances = [Int32](repeating: PathDistances.unreachable, count: network.nodes.count)
    distances[Int(network.goal)] = 0
    var buckets: [[Int32]] = [[network.goal]]
    var distance = 0
    while distance < buckets.count {
      while let node = buckets[distance].popLast() {
        guard distances[Int(node)] == Int32(distance) else { continue }
        for (from, weight) in incoming[Int(starts[Int(node)])..<Int(starts[Int(node) + 1])] {
          let reached = Int32(distance) + weight
          guard reached < distances[Int(from)] else { continue }
          distances[Int(from)] = reached
          while buckets.count <= Int(reached) { buckets.append([]) }
          buckets[Int(reached)].append(from)
        }
      }
      distance += 1
    }
    all = distances
  }

  func reaches(_ node: Int32) -> Bool { all[Int(node)] != PathDistances.unreachable }
}
