import SafeText

extension Value {
  /// The value as JSON, indented by two spaces, with control and format characters as escapes; no newline at the end.
  package var json: String {
    var text = ""
    writeJSON(to: &text, indent: "")
    return text
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

  private func writeJSON(to text: inout String, indent: String) {
    let inner = indent + "  "
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .text(let value): text += Quoting.json(value)
    case .list(let elements) where elements.isEmpty: text += "[]"
    case .object(let members) where members.isEmpty: text += "{}"
    case .list(let elements):
      text += "[\n"
      for (index, element) in elements.enumerated() {
        text += (index > 0 ? ",\n" : "") + inner
        element.writeJSON(to: &text, indent: inner)
      }
      text += "\n\(indent)]"
    case .object(let members):
      text += "{\n"
      for (index, member) in members.enumerated() {
        text += (index > 0 ? ",\n" : "") + inner + Quoting.json(member.name) + ": "
        member.value.writeJSON(to: &text, indent: inner)
      }
      text += "\n\(indent)}"
    }
  }
}
