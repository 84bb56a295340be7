import CNcurses
import Terminal

/// The ncurses attributes and colour pairs for styles, cached per style.
struct Renditions {
  struct Rendition: Equatable {
    var attributes: attr_t = 0
    var pair: Int32 = 0
    /// Whether a blank drawn with it looks like any other blank.
    var isInvisibleOnBlanks = true
  }

  private struct Colors: Hashable {
    var foreground: Int32
    var background: Int32
  }

  private let theme: Theme
  private let depth: ColorDepth
  private let hasDefaultColors: Bool
  private var byStyle: [Rendition?]
  private var pairs: [Colors: Int32] = [:]

  init(theme: Theme, depth: ColorDepth, hasDefaultColors: Bool) {
    self.theme = theme
    self.depth = depth
    self.hasDefaultColors = hasDefaultColors
    byStyle = Array(repeating: nil, count: StyleRole.allCases.count * 8)
  }

  subscript(style: Style) -> Rendition {
    mutating get {
      let index = Int(style.role.rawValue) * 8 + Int(style.emphasis.rawValue & 7)
      if let known = byStyle[index] { return known }
      let rendition = rendition(of: theme.attributes(for: style, depth: depth))
      byStyle[index] = rendition
      return rendition
    }
  }

  private mutating func rendition(of attributes: TerminalAttributes) -> Rendition {
    var rendition = Rendition()
    rendition.isInvisibleOnBlanks =
      attributes.background == nil && !attributes.isUnderlined && !attributes.isReversed
    if attributes.isBold { rendition.attributes |= shim_bold() }
    if attributes.isDim { rendition.attributes |= shim_dim() }
    if attributes.isUnderlined { rendition.attributes |= shim_underline() }
    if attributes.isReversed { rendition.attributes |= shim_reverse() }
    if attributes.foreground != nil || attributes.background != nil {
      rendition.pair = pair(
        Colors(
          foreground: number(of: attributes.foreground, default: COLOR_WHITE),
          background: number(of: attributes.background, default: COLOR_BLACK)))
    }
    return rendition
  }

  /// The colour pair for some colours, created when needed; 0, the terminal's default, if no more are available.
  private mutating func pair(_ colors: Colors) -> Int32 {
    if let known = pairs[colors] { return known }
    let pair = Int32(pairs.count + 1)
    guard pair < shim_color_pairs(), init_extended_pair(pair, colors.foreground, colors.background) == OK else {
      return 0
    }
    pairs[colors] = pair
    return pair
  }

  private func number(of color: TerminalColor?, default fallback: Int32) -> Int32 {
    guard let color else { return hasDefaultColors ? -1 : fallback }
    if case .indexed(let index) = color, depth != .rgb || index < 8 { return Int32(index) }
    let components = color.components
    let value = Int32(components.x << 16 | components.y << 8 | components.z)
    // Terminals with RGB still treat 0 to 7 as palette colours.
    return value < 8 ? 8 : value
  }
}
