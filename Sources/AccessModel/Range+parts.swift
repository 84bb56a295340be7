import Dispatch
import Synchronization

extension Range<Int> {
  /// As many parts are worked on together: more than a few cores at once, as they take differently long, and no more, as
  /// all that becomes of them is in memory.
  private static let wave = 8

  /// Works on parts of the range on every core, and passes on what becomes of them, in their order; nothing more once the
  /// task is cancelled.
  ///
  /// - Parameters:
  ///   - size: How many numbers a part has.
  ///   - make: Works on a part, on any thread, where the task is not known: neither whether it is cancelled nor its local
  ///     values.
  ///   - pass: Takes what became of a part, on the thread of the caller, and returns whether to continue.
  package func inParts<Part: Sendable>(
    of size: Int, _ make: @Sendable (Range<Int>) -> Part, _ pass: (Part) throws -> Bool
  ) rethrows {
    for first in stride(from: lowerBound, to: upperBound, by: size * Range.wave) {
      if Task.isCancelled { return }
      let starts = Array(stride(from: first, to: Swift.min(first + size * Range.wave, upperBound), by: size))
      let made = Mutex([Part?](repeating: nil, count: starts.count))
      DispatchQueue.concurrentPerform(iterations: starts.count) { number in
        let part = make(starts[number]..<Swift.min(starts[number] + size, upperBound))
        made.withLock { $0[number] = part }
      }
      for part in made.withLock({ $0 }).compactMap(\.self) {
        guard !Task.isCancelled, try pass(part) else { return }
      }
    }
  }
}
