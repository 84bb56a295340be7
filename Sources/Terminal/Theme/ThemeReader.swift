import SafeText
import Yams

/// Takes values from the YAML of a theme, and keeps what does not fit.
struct ThemeReader {
  let file: String
  private(set) var problems: [ThemeProblem] = []

  init(file: String) {
    self.file = file
  }

  /// The document's root, an empty mapping where the document is empty; nil where it is no YAML.
  mutating func root(_ text: String) -> Node? {
    // The parser keeps a pointer into the text, which short text does not have: it lies in the value itself.
    let longText = text + String(repeating: "\n", count: 16)
    do {
      let root = try Yams.compose(yaml: longText)
      // A document may be opened and hold nothing.
      guard let root, root.scalar?.string.isEmpty != true else { return Node([] as [(Node, Node)]) }
      return root
    } catch {
      problems.append(problem(error, lineCount: text.split(separator: "\n", omittingEmptySubsequences: false).count))
      return nil
    }
  }

  /// The values of a mapping whose keys are among these.
  mutating func fields(_ node: Node, _ known: [String]) -> [String: Node] {
    guard let mapping = node.mapping else {
      refuse(node, expected: "a mapping with \(known.joined(separator: ", "))")
      return [:]
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, known.contains(name) else {
        refuse(key, expected: "one of \(known.joined(separator: ", "))")
        continue
      }
      fields[name] = value
    }
    return fields
  }

  /// The text of a scalar.
  mutating func text(_ node: Node, expected: String) -> String? {
    guard let scalar = node.scalar else {
      refuse(node, expected: expected)
      return nil
    }
    return scalar.string
  }

  mutating func refuse(_ node: Node, expected: String) {
    let found =
      switch node {
      case .scalar(let scalar) where scalar.string.isEmpty: "nothing"
      case .scalar(let scalar): "“\(scalar.string.visible.prefix(40))”"
      case .mapping: "a mapping"
      case .sequence: "a list"
      case .alias: "an alias"
      }
    problems.append(
      ThemeProblem(file: file, line: node.mark?.line, problem: "found \(found), expected \(expected)"))
  }

  /// - Parameter lineCount: What is not closed is missed where the file ends, and the text given to the parser is longer.
  private func problem(_ error: any Error, lineCount: Int) -> ThemeProblem {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ThemeProblem(file: file, line: min(mark.line, lineCount), problem: "not valid YAML: \(problem.visible)")
    case .duplicatedKeysInMapping(let keys, let context):
      ThemeProblem(
        file: file, line: context.mark.line,
        problem: "given twice: \(keys.map(\.visible).joined(separator: ", ").prefix(80))")
    default:
      ThemeProblem(file: file, line: nil, problem: "not valid YAML: \("\(error)".visible.prefix(200))")
    }
  }
}
