extension Value {
  /// The value as block YAML in kubectl's layout, with lists not indented below their key; ends with a newline.
  package var yaml: String {
    var text = ""
    writeYAML(to: &text, indent: "")
    return text
  }

  private var isNested: Bool {
    switch self {
    case .list(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }

  private func writeYAML(to text: inout String, indent: String) {
    switch self {
    case .list(let elements) where !elements.isEmpty:
      for element in elements {
        text += indent + "- "
        if element.isNested {
          var block = ""
          element.writeYAML(to: &block, indent: indent + "  ")
          text += block.dropFirst(indent.utf8.count + 2)
        } else {
          element.writeYAML(to: &text, indent: indent)
        }
      }
    case .object(let members) where !members.isEmpty:
      for member in members {
        text += YAMLText.key(member.name, indent: indent)
        switch member.value {
        case .list where member.value.isNested:
          text += "\n"
          member.value.writeYAML(to: &text, indent: indent)
        case .object where member.value.isNested:
          text += "\n"
          member.value.writeYAML(to: &text, indent: indent + "  ")
        default:
          text += " "
          member.value.writeYAML(to: &text, indent: "")
        }
      }
    case .null: text += "null\n"
    case .boolean(let value): text += value ? "true\n" : "false\n"
    case .number(let value): text += "\(value)\n"
    case .text(let value): text += YAMLText.scalar(value) + "\n"
    case .list: text += "[]\n"
    case .object: text += "{}\n"
    }
  }
}
