/// The bytes by which a terminal is asked to put a text on its clipboard (xterm's OSC 52).
///
/// A multiplexer in between is asked to pass them on: tmux by its passthrough, GNU screen by device control strings, which
/// hold no more than 768 bytes each. Terminals are never asked whether they did it: an answer would arrive as keys.
package struct ClipboardSequence: Sendable {
  /// The most bytes of text that are sent: of base64 100,000, which is what common terminals take.
  package static let limit = 74_994

  /// What stands between the program and the terminal.
  package enum Multiplexer: Sendable {
    case none, tmux, screen

    /// Told by what each sets in the environment of its programs.
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
      // With set-clipboard on tmux takes the plain form, with allow-passthrough on the wrapped one: the same text twice.
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
