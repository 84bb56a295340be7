/// How every role looks, at every depth of colour.
package struct Theme: Sendable, Hashable {
  package let name: String

  /// The background that its colours are chosen for, which is not painted; nil where it does not matter.
  package let background: TerminalColor?

  /// By `StyleRole.rawValue`.
  private let styles: [ThemeStyle]

  package init(name: String, background: TerminalColor? = nil, styles: [StyleRole: ThemeStyle]) {
    self.name = name
    self.background = background
    self.styles = StyleRole.allCases.map { styles[$0] ?? ThemeStyle() }
  }

  /// What the theme says of a role.
  package subscript(role: StyleRole) -> ThemeStyle { styles[Int(role.rawValue)] }

  /// What to draw a style with on a terminal of this depth.
  package func attributes(for style: Style, depth: ColorDepth) -> TerminalAttributes {
    let themed = self[style.role]
    var result = TerminalAttributes(
      foreground: themed.foreground.color(at: depth), background: themed.background.color(at: depth))
    let isColored = result.foreground != nil || result.background != nil
    let flags = (isColored ? nil : themed.mono) ?? themed.attributes ?? []
    result.isBold = flags.contains(.bold) || style.emphasis.contains(.bold)
    result.isDim = flags.contains(.dim)
    result.isUnderlined = flags.contains(.underline) || style.emphasis.contains(.underline)
    result.isReversed = flags.contains(.reverse) || style.emphasis.contains(.reverse)
    if depth == .ansi8 { result.foldBrightColors() }
    return result
  }
}

extension TerminalAttributes {
  /// Puts the eight bright colours onto the eight there are; bright black, which would vanish, becomes dim.
  fileprivate mutating func foldBrightColors() {
    if foreground == .indexed(8) {
      foreground = nil
      isDim = true
    }
    foreground = foreground?.reduced(to: .ansi8)
    background = background?.reduced(to: .ansi8)
  }
}
