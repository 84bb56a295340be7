import Terminal

/// The options for the terminal.
package struct TerminalOptions: Sendable {
  /// Whether to send only ASCII.
  package var isASCII: Bool

  package var theme: Theme

  /// The maximum colour depth, if the terminal supports it; nil lets the terminal and `NO_COLOR` decide.
  package var colorDepth: ColorDepth?

  /// Whether the program handles the mouse; if not, the mouse selects text in the terminal.
  package var usesMouse: Bool

  package init(isASCII: Bool = false, theme: Theme, colorDepth: ColorDepth? = nil, usesMouse: Bool = false) {
    self.isASCII = isASCII
    self.theme = theme
    self.colorDepth = colorDepth
    self.usesMouse = usesMouse
  }
}

/// Why there is no terminal to draw on.
package struct TerminalError: Error, Sendable, Hashable {
  /// The message for the user; safe to show.
  package let message: String

  package init(message: String) {
    self.message = message
  }
}
