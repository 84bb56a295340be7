/// The terminal attributes of a cell; a nil colour is the terminal's default.
package struct TerminalAttributes: Sendable, Hashable {
  package var foreground: TerminalColor?
  package var background: TerminalColor?
  package var isBold = false
  package var isDim = false
  package var isUnderlined = false
  package var isReversed = false

  package init(foreground: TerminalColor? = nil, background: TerminalColor? = nil) {
    self.foreground = foreground
    self.background = background
  }
}
