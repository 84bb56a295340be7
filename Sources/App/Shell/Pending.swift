import Terminal

/// Work in progress: keys wait for it, and Esc cancels it once it is slow.
struct Pending: Sendable {
  /// The number of the work.
  let number: Int
  /// What is being done, such as `opening Groups`.
  let doing: String
  /// Whether it is slow enough to show a message.
  var isSlow = false
  /// The input since it started.
  var events: [TerminalEvent] = []
}
