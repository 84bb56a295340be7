import SafeYAML

extension ThemeReader {
  /// Reads the style of a role: `foreground`, `background`, `attributes` and `mono`.
  mutating func style(_ node: YAMLNode) -> ThemeStyle {
    let fields = fields(node, ["foreground", "background", "attributes", "mono"])
    var style = ThemeStyle()
    if let node = fields["foreground"] { style.foreground = color(node) }
    if let node = fields["background"] { style.background = color(node) }
    if let node = fields["attributes"] { style.attributes = attributes(node) }
    if let node = fields["mono"] { style.mono = attributes(node) }
    return style
  }

  /// Reads a colour such as `"#5fafff"`.
  mutating func rgb(_ node: YAMLNode) -> TerminalColor? {
    value(node, expected: "a colour like \"#5fafff\" (in quotes, as # starts a comment)", Self.rgb)
  }

  private mutating func attributes(_ node: YAMLNode) -> ThemeStyle.Attributes? {
    guard let elements = node.sequence else {
      refuse(node, expected: "a list of bold, dim, underline, reverse")
      return nil
    }
    var attributes: ThemeStyle.Attributes = []
    for element in elements {
      if let attribute = value(element, expected: "bold, dim, underline or reverse", { Self.attributes[$0] }) {
        attributes.insert(attribute)
      }
    }
    return attributes
  }

  private mutating func color(_ node: YAMLNode) -> ThemeStyle.Color {
    let fields = fields(node, ["16", "256", "rgb"])
    var color = ThemeStyle.Color()
    if let node = fields["16"] {
      color.ansi16 = colorValue(node, expected: "one of \(Self.ansi.joined(separator: ", "))") { text in
        Self.ansi.firstIndex(of: text).map { .indexed(UInt8($0)) }
      }
    }
    if let node = fields["256"] {
      color.indexed256 = colorValue(node, expected: "a number from 0 to 255") { text in
        UInt8(text).map { .indexed($0) }
      }
    }
    if let node = fields["rgb"] {
      color.rgb = colorValue(node, expected: "a colour like \"#5fafff\" (in quotes, as # starts a comment)", Self.rgb)
    }
    return color
  }

  private mutating func colorValue(
    _ node: YAMLNode, expected: String, _ color: (String) -> TerminalColor?
  ) -> ThemeStyle.Color.Value? {
    value(node, expected: "default, or \(expected)") { text in
      text == "default" ? .terminalDefault : color(text).map { .color($0) }
    }
  }

  /// Reads a scalar by `meaning`; reports a problem if that returns nil.
  private mutating func value<Value>(_ node: YAMLNode, expected: String, _ meaning: (String) -> Value?) -> Value? {
    guard let text = text(node, expected: expected) else { return nil }
    guard let value = meaning(text) else {
      refuse(node, expected: expected)
      return nil
    }
    return value
  }

  private static func rgb(_ text: String) -> TerminalColor? {
    guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"), text.dropFirst().allSatisfy(\.isHexDigit),
      let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    return .rgb(
      red: UInt8(value >> 16), green: UInt8(truncatingIfNeeded: value >> 8), blue: UInt8(truncatingIfNeeded: value))
  }

  private static let attributes: [String: ThemeStyle.Attributes] = [
    "bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse,
  ]

  private static let ansi = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red", "bright-green",
    "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]
}
