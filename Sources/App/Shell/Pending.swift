import Terminal

/// Something that the reader waits for: keys wait too, and Esc gives it up once it takes a while.
struct Pending: Sendable {
  /// The number of the work.
  let number: Int
  /// What is being done, such as `opening Groups`.
  let doing: String
  /// Whether it has taken so long that the reader is told of it.
  var isSlow = false
  /// What the reader did meanwhile.
  var events: [TerminalEvent] = []
}
