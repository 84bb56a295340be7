import Dispatch
import Synchronization

extension Range<Int> {
  /// As many parts are worked on between two looks at whether the task is cancelled; several for each core, as they take
  /// differently long.
  private static let wave = 16

  /// Works on parts of the range on every core, and passes on what becomes of them, in their order.
  ///
  /// - Parameters:
  ///   - size: How many numbers a part has; too few take longer than they are worth, too many are too much in memory.
  ///   - make: Works on a part, on any thread.
  ///   - pass: Takes what became of it, and returns whether to continue. Nothing more is passed on once the task is
  ///     cancelled.
  package func inParts<Part: Sendable>(
    of size: Int, _ make: @Sendable (Range<Int>) -> Part, _ pass: (Part) throws -> Bool
  ) rethrows {
    let starts = Array(stride(from: lowerBound, to: upperBound, by: size))
    for first in stride(from: 0, to: starts.count, by: Range.wave).untilCancelled {
      let wave = starts[first..<Swift.min(first + Range.wave, starts.count)]
      let made = Mutex([Part?](repeating: nil, count: wave.count))
      DispatchQueue.concurrentPerform(iterations: wave.count) { number in
        let start = wave[first + number]
        let part = make(start..<Swift.min(start + size, upperBound))
        made.withLock { $0[number] = part }
      }
      for part in made.withLock({ $0 }).compactMap(\.self) {
        guard try pass(part) else { return }
      }
    }
  }
}
