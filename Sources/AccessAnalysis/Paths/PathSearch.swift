import AccessModel

/// Lists the ways from one node to the goal, the shortest first.
///
/// A way with a step that can be left out is no way of its own: from no stop does a step lead to a later one than the
/// next, and nothing is gained without which the next step would be the same.
struct PathSearch {
  private struct Partial {
    let stops: [Int32]
    let steps: [PathSuccessors.Step]
    let weight: Int
    let isCertain: Bool
  }

  /// The ways, at most as many as wanted.
  private(set) var paths: [[(from: Int32, step: PathSuccessors.Step)]] = []
  /// How many there are; at least so many, if `isWhole` is false.
  private(set) var count = 0
  private(set) var isWhole = true

  /// - Parameters:
  ///   - isCertain: Whether only certain steps count.
  ///   - limit: How many are wanted.
  ///   - most: How many are counted.
  ///   - effort: How many beginnings of ways are looked at.
  init(
    _ network: PathNetwork, _ distances: PathDistances, from start: Int32, isCertain onlyCertain: Bool, limit: Int,
    counting most: Int = 1000,
    effort: Int = 100_000
  ) {
    guard distances.reaches(start) else { return }
    var successors = PathSuccessors(network, distances)
    var buckets: [Int: [Partial]] = [:]
    var told: Set<[PathNode]> = []
    var bucket = Int(distances.all[Int(start)])
    var (next, looked, highest) = (0, 0, bucket)
    buckets[bucket] = [Partial(stops: [start], steps: [], weight: 0, isCertain: true)]
    while bucket <= highest {
      guard let partial = buckets[bucket].flatMap({ next < $0.count ? $0[next] : nil }), let last = partial.stops.last
      else {
        buckets[bucket] = nil
        (bucket, next) = (bucket + 1, 0)
        continue
      }
      (next, looked) = (next + 1, looked + 1)
      if looked > effort || Task.isCancelled {
        isWhole = false
        return
      }
      if last == network.goal {
        let gains = partial.stops.indices.map { stop in
          network.gain(partial.stops[stop], after: stop > 0 ? partial.stops[stop - 1] : nil)
        }
        guard told.insert(gains).inserted else { continue }
        if count == most {
          isWhole = false
          return
        }
        count += 1
        if paths.count < limit { paths.append(zip(partial.stops, partial.steps).map { ($0, $1) }) }
        continue
      }
      let isDone = successors.certainty(from: last, to: network.goal) == true
      for step in successors.steps(from: last)
      where !partial.stops.contains(step.to) && (step.isCertain || !onlyCertain) {
        if isDone && step.to != network.goal { continue }
        let isCertain = partial.isCertain && step.isCertain
        let isDetour = partial.stops.dropLast().contains { earlier in
          successors.certainty(from: earlier, to: step.to).map { $0 || !isCertain } ?? false
        }
        let isEnoughWithLess = network.withOneGainLess(last).contains { less in
          successors.certainty(from: less, to: step.to).map { $0 || !isCertain } ?? false
        }
        if isDetour || isEnoughWithLess { continue }
        let weight = partial.weight + step.weight
        let whole = max(weight + Int(distances.all[Int(step.to)]), bucket)
        highest = max(highest, whole)
        buckets[whole, default: []].append(
          Partial(
            stops: partial.stops + [step.to], steps: partial.steps + [step], weight: weight, isCertain: isCertain))
      }
    }
  }
}

extension PathNetwork {
  /// The nodes of the same identity that has gained all but one of the same.
  fileprivate func withOneGainLess(_ node: Int32) -> [Int32] {
    guard case .identity(let key) = nodes[Int(node)], key.gained.count > 1 else { return [] }
    return key.gained.indices.compactMap { position in
      var less = key
      less.gained.remove(at: position)
      return self.node(of: less)
    }
  }
}
