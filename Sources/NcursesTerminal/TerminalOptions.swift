import Terminal

/// What the reader wants of the terminal.
package struct TerminalOptions: Sendable {
  /// Whether nothing but ASCII is to be sent.
  package var isASCII: Bool

  package var theme: Theme

  /// The most colours to use, of which the terminal may have fewer; nil leaves it to the terminal and to `NO_COLOR`.
  package var colorDepth: ColorDepth?

  /// Whether the mouse is the program's; else it selects text, as terminals do by themselves.
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
  /// What to tell the reader; safe to show.
  package let message: String

  package init(message: String) {
    self.message = message
  }
}
