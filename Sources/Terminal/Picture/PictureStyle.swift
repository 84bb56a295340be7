import SafeText

/// The colours and attributes of a picture, as classes of its style sheet.
struct PictureStyle {
  let theme: Theme
  private var classes: [TerminalAttributes: String] = [:]
  private(set) var rules: [String] = []

  init(_ theme: Theme) {
    self.theme = theme
  }

  /// What the theme is meant for; that of `dark` if it is meant for any.
  var background: SIMD3<Int> { theme.background?.components ?? SIMD3(0x1A, 0x1C, 0x20) }

  /// The terminal's own colour of text, which no theme sets.
  var foreground: SIMD3<Int> {
    background.wrappedSum() > 384 ? SIMD3(0x1F, 0x23, 0x28) : SIMD3(0xD8, 0xDB, 0xE0)
  }

  /// The attributes of a style, as on a terminal with all colours.
  func attributes(_ style: Style) -> TerminalAttributes {
    theme.attributes(for: style, depth: theme.name == "mono" ? .mono : .rgb)
  }

  /// The colours of text and of what is behind it; nil if that is the background.
  func colors(_ look: TerminalAttributes) -> (text: SIMD3<Int>, behind: SIMD3<Int>?) {
    let text = look.foreground?.components ?? foreground
    let behind = look.background?.components
    return look.isReversed ? (behind ?? background, text) : (text, behind)
  }

  /// The class of a look, made where there is none yet.
  mutating func name(of look: TerminalAttributes) -> String {
    if let name = classes[look] { return name }
    let name = "c\(classes.count)"
    var rule = "fill:\(PictureStyle.hex(colors(look).text))"
    if look.isBold { rule += ";font-weight:bold" }
    if look.isDim { rule += ";opacity:.6" }
    if look.isUnderlined { rule += ";text-decoration:underline" }
    classes[look] = name
    rules.append(".\(name){\(rule)}")
    return name
  }

  static func hex(_ color: SIMD3<Int>) -> String {
    "#" + [color.x, color.y, color.z].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
