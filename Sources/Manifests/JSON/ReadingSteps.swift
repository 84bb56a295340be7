/// Told how many bytes more of a source are read, on any thread.
package typealias ReadingReport = @Sendable (Int) -> Void

/// Where a long reading reports how far it has come, and ends if its task was cancelled meanwhile.
struct ReadingSteps {
  /// In bytes: far enough apart to cost nothing, near enough to seem at once.
  private static let length = 1 << 16

  private let report: ReadingReport?
  private var last: Int

  init(from position: Int, _ report: ReadingReport?) {
    last = position
    self.report = report
  }

  /// Reports what was read up to a position if that is a step further.
  mutating func reach(_ position: Int) throws(JSONReader.Failure) {
    guard position - last >= ReadingSteps.length else { return }
    guard !Task.isCancelled else { throw JSONReader.Failure(offset: position, found: "reading was cancelled") }
    finish(position)
  }

  /// Reports what was read up to the end.
  mutating func finish(_ position: Int) {
    report?(position - last)
    last = position
  }

  /// Goes on at a position up to which others have read and reported.
  mutating func jump(to position: Int) { last = position }
}
