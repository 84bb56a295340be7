/// How soon what has happened is drawn.
enum Pace {
  /// At once, with all that has happened until then.
  case quick
  /// Once nothing more happens for a moment, as on lines where each drawing costs.
  case slow
}

/// When the next drawing is due.
struct Frame {
  private let pace: Pace
  private var firstEvent: ContinuousClock.Instant?
  private var isQuiet = false

  /// Longer than the pauses between letters of somebody who types, shorter than one would notice beside a slow line.
  private static let pause = Duration.milliseconds(100)
  /// A key held down is to be seen moving.
  private static let longestDelay = Duration.milliseconds(500)

  init(_ pace: Pace) {
    self.pace = pace
  }

  /// How long to wait for more before drawing; nil where there is nothing to draw.
  var patience: Duration? { firstEvent == nil ? nil : Frame.pause }

  /// So many events were taken after a wait.
  mutating func take(_ count: Int) {
    isQuiet = count == 0
    if count > 0 { firstEvent = firstEvent ?? .now }
  }

  var isDue: Bool {
    guard let firstEvent else { return false }
    return pace == .quick || isQuiet || .now - firstEvent >= Frame.longestDelay
  }
}
