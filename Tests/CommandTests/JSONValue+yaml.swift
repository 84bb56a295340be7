import SafeYAML
import TestSupport

extension JSONValue {
  /// The value as an editor reads it, by the core schema of YAML 1.2.
  init(_ node: YAMLNode) {
    switch node.content {
    case .mapping(let members):
      self = .object(Dictionary(members.map { ($0.key.text ?? "", JSONValue($0.value)) }) { first, _ in first })
    case .sequence(let elements): self = .list(elements.map { JSONValue($0) })
    case .scalar(let scalar): self = scalar.isPlain ? JSONValue(plain: scalar.text) : .text(scalar.text)
    }
  }

  private init(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .boolean(true)
    case "false", "False", "FALSE": self = .boolean(false)
    default: self = Int(text).map { .integer($0) } ?? Double(text).map { .number($0) } ?? .text(text)
    }
  }
}
