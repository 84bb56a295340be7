import AccessModel
import Terminal

/// Work in progress: keys wait for it, and Esc cancels it once it is slow.
struct Pending: Sendable {
  /// The number of the work.
  let number: Int
  /// The progress message, such as `opening Groups`.
  let doing: String
  /// How far it has come; nil if that is not known.
  var progress: WorkProgress?
  /// Whether the work is slow enough to show the message.
  var isSlow = false
  /// Whether it cannot be cancelled.
  var isCertain = false
  /// The input since it started.
  var events: [TerminalEvent] = []
}
