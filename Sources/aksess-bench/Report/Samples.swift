/// What was measured, time after time.
struct Samples<Value: Comparable & Sendable>: Sendable {
  private var values: [Value] = []

  var median: Value? { values.isEmpty ? nil : values.sorted()[values.count / 2] }

  var worst: Value? { values.max() }

  mutating func add(_ value: Value) { values.append(value) }
}

extension Samples<Duration> {
  /// Measures how long `body` takes, `runs` times.
  init<Result>(runs: Int, _ body: () -> Result) {
    for _ in 0..<runs { _ = time(body) }
  }

  /// Adds how long `body` takes.
  mutating func time<Result>(_ body: () -> Result) -> Result {
    let start = ContinuousClock.now
    let result = body()
    add(ContinuousClock.now - start)
    return result
  }
}
