/// What a theme says of one role; nil fields are left to the theme it inherits.
package struct ThemeStyle: Sendable, Hashable {
  /// Attributes that need no colour.
  package struct Attributes: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
  }

  /// A colour of a role, for each depth of terminals.
  package struct Color: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
      case terminalDefault
      case color(TerminalColor)
    }

    package var ansi16: Value?
    package var indexed256: Value?
    package var rgb: Value?

    package init(ansi16: Value? = nil, indexed256: Value? = nil, rgb: Value? = nil) {
      self.ansi16 = ansi16
      self.indexed256 = indexed256
      self.rgb = rgb
    }

    func filled(from base: Color) -> Color {
      Color(ansi16: ansi16 ?? base.ansi16, indexed256: indexed256 ?? base.indexed256, rgb: rgb ?? base.rgb)
    }

    /// The value for this depth, else the nearest that is given for another.
    func color(at depth: ColorDepth) -> TerminalColor? {
      let value =
        switch depth {
        case .mono: Value?.none
        case .ansi8, .ansi16: ansi16 ?? indexed256 ?? rgb
        case .indexed256: indexed256 ?? rgb ?? ansi16
        case .rgb: rgb ?? indexed256 ?? ansi16
        }
      guard case .color(let color) = value else { return nil }
      return color.reduced(to: depth == .ansi8 ? .ansi16 : depth)
    }
  }

  package var foreground = Color()
  package var background = Color()

  /// Attributes beside colours.
  package var attributes: Attributes?

  /// Attributes where it has no colours; `attributes` where it is nil.
  package var mono: Attributes?

  package init() {}

  /// This style with the fields that it lacks taken from another.
  func filled(from base: ThemeStyle) -> ThemeStyle {
    var style = self
    style.foreground = foreground.filled(from: base.foreground)
    style.background = background.filled(from: base.background)
    style.attributes = attributes ?? base.attributes
    style.mono = mono ?? base.mono
    return style
  }
}
