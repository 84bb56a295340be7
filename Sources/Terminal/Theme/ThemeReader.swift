import SafeText
import SafeYAML

/// Reads values from the YAML of a theme, and collects problems.
struct ThemeReader {
  let file: String
  private(set) var problems: [ThemeProblem] = []

  init(file: String) {
    self.file = file
  }

  /// The root of the document, an empty mapping for an empty document; nil if it is not valid YAML.
  mutating func root(_ text: String) -> YAMLNode? {
    do throws(YAMLFailure) {
      return try YAMLNode.root(of: text) ?? .emptyMapping
    } catch {
      problems.append(problem(error))
      return nil
    }
  }

  /// The values of a mapping by key; reports unknown keys.
  mutating func fields(_ node: YAMLNode, _ known: [String]) -> [String: YAMLNode] {
    guard let mapping = node.mapping else {
      refuse(node, expected: "a mapping with \(known.joined(separator: ", "))")
      return [:]
    }
    var fields: [String: YAMLNode] = [:]
    for (key, value) in mapping {
      guard let name = key.text, known.contains(name) else {
        refuse(key, expected: "one of \(known.joined(separator: ", "))")
        continue
      }
      fields[name] = value
    }
    return fields
  }

  /// The text of a scalar.
  mutating func text(_ node: YAMLNode, expected: String) -> String? {
    guard let text = node.text else {
      refuse(node, expected: expected)
      return nil
    }
    return text
  }

  mutating func refuse(_ node: YAMLNode, expected: String) {
    let found =
      switch node.content {
      case .scalar(let scalar) where scalar.text.isEmpty: "nothing"
      case .scalar(let scalar): "“\(scalar.text.visible.prefix(40))”"
      case .mapping: "a mapping"
      case .sequence: "a list"
      }
    problems.append(
      ThemeProblem(file: file, line: node.place.line, problem: "found \(found), expected \(expected)"))
  }

  private func problem(_ failure: YAMLFailure) -> ThemeProblem {
    let found = failure.cause == .syntax ? "not valid YAML: \(failure.found.visible)" : failure.found.visible
    return ThemeProblem(
      file: file, line: failure.place?.line,
      problem: found + (failure.expected.map { "; expected \($0.visible)" } ?? ""))
  }
}
