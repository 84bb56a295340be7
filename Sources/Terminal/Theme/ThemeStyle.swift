/// A theme's style for one role; nil fields are inherited.
package struct ThemeStyle: Sendable, Hashable {
  /// Attributes that work without colour.
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

  /// The colours of a role for each colour depth.
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

    /// The colour for this depth, or for the nearest depth that has one.
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

  /// The attributes if colours are used.
  package var attributes: Attributes?

  /// The attributes if colours are not used; nil uses `attributes`.
  package var mono: Attributes?

  package init() {}

  /// The style with its nil fields taken from another.
  func filled(from base: ThemeStyle) -> ThemeStyle {
    var style = self
    style.foreground = foreground.filled(from: base.foreground)
    style.background = background.filled(from: base.background)
    style.attributes = attributes ?? base.attributes
    style.mono = mono ?? base.mono
    return style
  }
}
