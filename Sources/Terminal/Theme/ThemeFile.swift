/// A theme as its file has it, before what it inherits is filled in.
package struct ThemeFile: Sendable, Hashable {
  /// The file's name, for messages.
  package let file: String

  /// The theme this one is based on.
  package let inherits: String?

  /// Where it says so, counted from 1.
  let inheritsLine: Int?

  package let styles: [StyleRole: ThemeStyle]

  /// Reads a theme: `inherits`, and under `styles` for each role `foreground`, `background` (each with `16`, `256`,
  /// `rgb`), `attributes` and `mono`.
  package init(_ text: String, file: String) throws(ThemeError) {
    let fields = try ThemeNode(text: text, file: file).fields(["inherits", "styles"])
    self.file = file
    inherits = try fields["inherits"]?.text("the name of a theme")
    inheritsLine = fields["inherits"]?.line
    var styles: [StyleRole: ThemeStyle] = [:]
    let roles = try fields["styles"]?.fields(Self.roles.keys.sorted()) ?? [:]
    for (name, node) in roles {
      guard let role = Self.roles[name] else { continue }
      styles[role] = try ThemeStyle(node)
    }
    self.styles = styles
  }

  private static let roles = Dictionary(uniqueKeysWithValues: StyleRole.allCases.map { ($0.name, $0) })
}

extension ThemeStyle {
  fileprivate init(_ node: ThemeNode) throws(ThemeError) {
    let fields = try node.fields(["foreground", "background", "attributes", "mono"])
    self.init()
    if let node = fields["foreground"] { foreground = try Color(node) }
    if let node = fields["background"] { background = try Color(node) }
    attributes = try fields["attributes"].map { node throws(ThemeError) in try Attributes(node) }
    mono = try fields["mono"].map { node throws(ThemeError) in try Attributes(node) }
  }
}

extension ThemeStyle.Attributes {
  private static let names: [String: Self] = ["bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse]

  fileprivate init(_ node: ThemeNode) throws(ThemeError) {
    self = []
    for element in try node.elements("a list of bold, dim, underline, reverse") {
      let name = try element.text("bold, dim, underline or reverse")
      guard let attribute = Self.names[name] else { throw element.error("bold, dim, underline or reverse") }
      insert(attribute)
    }
  }
}

extension ThemeStyle.Color {
  fileprivate init(_ node: ThemeNode) throws(ThemeError) {
    let fields = try node.fields(["16", "256", "rgb"])
    self.init(
      ansi16: try fields["16"].map { node throws(ThemeError) in try Value(ansi: node) },
      indexed256: try fields["256"].map { node throws(ThemeError) in try Value(index: node) },
      rgb: try fields["rgb"].map { node throws(ThemeError) in try Value(rgb: node) })
  }
}

extension ThemeStyle.Color.Value {
  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red", "bright-green",
    "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]

  fileprivate init(ansi node: ThemeNode) throws(ThemeError) {
    let expected = "default, or one of \(Self.names.joined(separator: ", "))"
    self = try Self.parse(node, expected) { text in
      Self.names.firstIndex(of: text).map { .indexed(UInt8($0)) }
    }
  }

  fileprivate init(index node: ThemeNode) throws(ThemeError) {
    self = try Self.parse(node, "default, or a number from 0 to 255") { text in UInt8(text).map { .indexed($0) } }
  }

  fileprivate init(rgb node: ThemeNode) throws(ThemeError) {
    self = try Self.parse(node, "default, or a colour like \"#5fafff\" (in quotes, as # starts a comment)") { text in
      guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"), text.dropFirst().allSatisfy(\.isHexDigit),
        let value = UInt32(text.dropFirst(), radix: 16)
      else { return nil }
      return .rgb(
        red: UInt8(value >> 16), green: UInt8(truncatingIfNeeded: value >> 8), blue: UInt8(truncatingIfNeeded: value))
    }
  }

  private static func parse(
    _ node: ThemeNode, _ expected: String, _ color: (String) -> TerminalColor?
  ) throws(ThemeError) -> Self {
    let text = try node.text(expected)
    if text == "default" { return .terminalDefault }
    guard let color = color(text) else { throw node.error(expected) }
    return .color(color)
  }
}
