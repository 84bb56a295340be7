/// The control sequence that asks a terminal to copy text to its clipboard (xterm's OSC 52).
///
/// A multiplexer is asked to pass it on: tmux by its passthrough sequence, GNU screen by device control strings of at
/// most 768 bytes each. The terminal is never queried for the result, because its answer would arrive as keys.
package struct ClipboardSequence: Sendable {
  /// The limit in bytes of text: 100,000 bytes of base64, which common terminals accept.
  package static let limit = 74_994

  /// The multiplexer between the program and the terminal.
  package enum Multiplexer: Sendable {
    case none, tmux, screen

    /// Detects the multiplexer by the environment variables that it sets.
    package init(environment: [String: String]) {
      func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
      self = isSet("TMUX") ? .tmux : isSet("STY") ? .screen : .none
    }
  }

  package let bytes: [UInt8]

  /// - Parameter base64: The text in base64.
  package init(base64: String, through multiplexer: Multiplexer) {
    let plain = "\u{1B}]52;c;\(base64)\u{07}"
    switch multiplexer {
    case .none: bytes = Array(plain.utf8)
    case .tmux:
      // tmux accepts the plain form if set-clipboard is on, and the wrapped one if allow-passthrough is on; both copy
      // the same text.
      let doubled = plain.split(separator: "\u{1B}", omittingEmptySubsequences: false).joined(separator: "\u{1B}\u{1B}")
      bytes = Array("\(plain)\u{1B}Ptmux;\(doubled)\u{1B}\\".utf8)
    case .screen:
      var rest = Array(plain.utf8)[...]
      var wrapped: [UInt8] = []
      while !rest.isEmpty {
        wrapped += Array("\u{1B}P".utf8) + rest.prefix(ClipboardSequence.pieceLength) + Array("\u{1B}\\".utf8)
        rest = rest.dropFirst(ClipboardSequence.pieceLength)
      }
      bytes = wrapped
    }
  }

  private static let pieceLength = 700
}
