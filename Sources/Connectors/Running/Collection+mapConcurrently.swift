extension Collection where Index == Int, Element: Sendable {
  /// The results for the elements, in their order, with at most so many at work at the same time.
  func mapConcurrently<Value: Sendable>(
    most: Int, _ make: @escaping @Sendable (Element) async -> Value
  ) async -> [Value] {
    await withTaskGroup(of: (place: Int, value: Value).self) { group in
      var waiting = enumerated().makeIterator()
      func start() {
        guard let (place, element) = waiting.next() else { return }
        group.addTask { (place, await make(element)) }
      }
      for _ in 0..<Swift.max(1, most) { start() }
      var results = [Value?](repeating: nil, count: count)
      for await (place, value) in group {
        results[place] = value
        start()
      }
      return results.compactMap { $0 }
    }
  }
}
