/// Receives the number of bytes read since the last call, on any thread.
package typealias ReadingReport = @Sendable (Int) -> Void

/// Reports the progress of a long read in steps, and ends it if its task was cancelled.
struct ReadingSteps {
  /// The length of a step in bytes: long enough to cost nothing, short enough to respond immediately.
  private static let length = 1 << 16

  private let report: ReadingReport?
  private var last: Int

  init(from position: Int, _ report: ReadingReport?) {
    last = position
    self.report = report
  }

  /// Reports the bytes up to a position if they complete a step.
  mutating func reach(_ position: Int) throws(JSONReader.Failure) {
    guard position - last >= ReadingSteps.length else { return }
    guard !Task.isCancelled else { throw JSONReader.Failure(offset: position, found: "reading was cancelled") }
    finish(position)
  }

  /// Reports the bytes up to the end.
  mutating func finish(_ position: Int) {
    report?(position - last)
    last = position
  }

  /// Continues at a position up to which others have read and reported.
  mutating func jump(to position: Int) { last = position }
}
