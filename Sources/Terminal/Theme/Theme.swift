/// The appearance of every role, at every colour depth.
package struct Theme: Sendable, Hashable {
  package let name: String

  /// The background that the colours are chosen for, which is not painted; nil if it does not matter.
  package let background: TerminalColor?

  /// The styles by `StyleRole.rawValue`.
  private let styles: [ThemeStyle]

  package init(name: String, background: TerminalColor? = nil, styles: [StyleRole: ThemeStyle]) {
    self.name = name
    self.background = background
    self.styles = StyleRole.allCases.map { styles[$0] ?? ThemeStyle() }
  }

  /// The theme's style for a role.
  package subscript(role: StyleRole) -> ThemeStyle { styles[Int(role.rawValue)] }

  /// The attributes for a style on a terminal of this depth.
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
  /// Maps the eight bright colours to the eight basic ones; bright black, which would be invisible, becomes dim.
  fileprivate mutating func foldBrightColors() {
    if foreground == .indexed(8) {
      foreground = nil
      isDim = true
    }
    foreground = foreground?.reduced(to: .ansi8)
    background = background?.reduced(to: .ansi8)
  }
}
