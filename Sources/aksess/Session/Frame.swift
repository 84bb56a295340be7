/// How soon to draw after events.
enum Pace {
  /// At once, after all pending events.
  case quick
  /// After a pause in events, for connections where each drawing is expensive.
  case slow
}

/// The schedule of the next drawing.
struct Frame {
  private let pace: Pace
  private var firstEvent: ContinuousClock.Instant?
  private var isQuiet = false

  /// Longer than the pauses between typed letters, but too short to notice on a slow connection.
  private static let pause = Duration.milliseconds(100)
  /// The limit that keeps the cursor visibly moving while a key is held down.
  private static let longestDelay = Duration.milliseconds(500)

  init(_ pace: Pace) {
    self.pace = pace
  }

  /// How long to wait for more events before drawing; nil if there is nothing to draw.
  var patience: Duration? { firstEvent == nil ? nil : Frame.pause }

  /// Records the number of events read after a wait.
  mutating func take(_ count: Int) {
    isQuiet = count == 0
    if count > 0 { firstEvent = firstEvent ?? .now }
  }

  var isDue: Bool {
    guard let firstEvent else { return false }
    return pace == .quick || isQuiet || .now - firstEvent >= Frame.longestDelay
  }
}
