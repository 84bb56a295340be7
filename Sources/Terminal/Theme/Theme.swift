/// How every role looks, at every depth of colour.
package struct Theme: Sendable, Hashable {
  package let name: String

  /// By `StyleRole.rawValue`.
  private let styles: [ThemeStyle]

  /// The terminal's own look for everything: what is left where no theme can be read.
  package static let plain = Theme(name: "plain", styles: [:])

  package init(name: String, styles: [StyleRole: ThemeStyle]) {
    self.name = name
    self.styles = StyleRole.allCases.map { styles[$0] ?? ThemeStyle() }
  }

  /// What the theme says of a role.
  package subscript(role: StyleRole) -> ThemeStyle { styles[Int(role.rawValue)] }

  /// What to draw a style with on a terminal of this depth.
  package func attributes(for style: Style, depth: ColorDepth) -> TerminalAttributes {
    let themed = self[style.role]
    let flags = (depth == .mono ? themed.mono : nil) ?? themed.attributes ?? []
    var result = TerminalAttributes(
      foreground: themed.foreground.color(at: depth), background: themed.background.color(at: depth))
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
