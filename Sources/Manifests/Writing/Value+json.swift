import SafeText

extension Value {
  /// The value as JSON, indented by two spaces, with control and format characters as escapes; no newline at the end.
  package var json: String {
    var text: [UInt8] = []
    appendJSON(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The value as JSON on one line.
  package var jsonLine: String {
    switch self {
    case .list(let elements): "[" + elements.map(\.jsonLine).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(Quoting.json($0.name)):\($0.value.jsonLine)" }.joined(separator: ",") + "}"
    default: json
    }
  }

  /// Adds the same to a text.
  ///
  /// - Parameter indent: How many spaces the line begins with on which it stands.
  package func appendJSON(to text: inout [UInt8], indent: Int = 0) {
    switch self {
    case .null: text += "null".utf8
    case .boolean(let value): text += (value ? "true" : "false").utf8
    case .number(let value): text += String(value).utf8
    case .text(let value): Quoting.appendJSON(value, to: &text)
    case .list(let elements) where elements.isEmpty: text += "[]".utf8
    case .object(let members) where members.isEmpty: text += "{}".utf8
    case .list(let elements):
      text.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        Value.beginLine(index > 0 ? "," : "", indent + 2, &text)
        element.appendJSON(to: &text, indent: indent + 2)
      }
      Value.beginLine("", indent, &text)
      text.append(UInt8(ascii: "]"))
    case .object(let members):
      text.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        Value.beginLine(index > 0 ? "," : "", indent + 2, &text)
        Quoting.appendJSON(member.name, to: &text)
        text += ": ".utf8
        member.value.appendJSON(to: &text, indent: indent + 2)
      }
      Value.beginLine("", indent, &text)
      text.append(UInt8(ascii: "}"))
    }
  }

  private static func beginLine(_ end: String, _ indent: Int, _ text: inout [UInt8]) {
    text += end.utf8
    text.append(UInt8(ascii: "\n"))
    text += repeatElement(UInt8(ascii: " "), count: indent)
  }
}
