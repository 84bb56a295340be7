/// The samples of one measure.
struct Samples<Value: Comparable & Sendable>: Sendable {
  private var values: [Value] = []

  var median: Value? { values.isEmpty ? nil : values.sorted()[values.count / 2] }

  var worst: Value? { values.max() }

  mutating func add(_ value: Value) { values.append(value) }
}

extension Samples<Duration> {
  /// Measures the duration of `body`, `runs` times.
  init<Result>(runs: Int, _ body: () -> Result) {
    for _ in 0..<runs { _ = time(body) }
  }

  /// Adds the duration of `body`.
  mutating func time<Result>(_ body: () -> Result) -> Result {
    let start = ContinuousClock.now
    let result = body()
    add(ContinuousClock.now - start)
    return result
  }
}
