import AccessModel
import Terminal
import Yams

/// Takes values from nodes of YAML, and keeps what does not fit.
struct SettingsReader {
  let file: String
  private(set) var problems: [Problem] = []

  init(file: String) {
    self.file = file
  }

  /// The members of the one document; none where it is empty or not what it should be.
  mutating func root(_ text: String) -> [(key: Node, value: Node)] {
    // The parser keeps a pointer into the text, which short text does not have: it lies in the value itself.
    let longText = text + String(repeating: "\n", count: 16)
    do {
      guard let node = try Parser(yaml: longText, resolver: .basic, encoding: .utf8).singleRoot() else { return [] }
      if node.scalar?.string.isEmpty == true { return [] }
      guard let mapping = node.mapping else {
        refuse(node, expected: "settings such as break-glass: [OBJECT-ID]")
        return []
      }
      return mapping.map { ($0.key, $0.value) }
    } catch {
      problems.append(problem(error, lineCount: text.split(separator: "\n", omittingEmptySubsequences: false).count))
      return []
    }
  }

  /// A list of object IDs and user principal names; those that are neither are left out.
  mutating func identities(_ node: Node) -> [DeclaredIdentities.Identity] {
    guard let sequence = node.sequence else {
      refuse(node, expected: "a list of object IDs and user principal names")
      return []
    }
    return sequence.compactMap { element in
      if let text = element.scalar?.string {
        if let id = ObjectID(text) { return .objectID(id) }
        if text.contains("@") { return .principalName(Name(text)) }
      }
      refuse(element, expected: "an object ID or a user principal name")
      return nil
    }
  }

  /// Whether something is on.
  mutating func flag(_ node: Node) -> Bool? {
    switch node.scalar?.string {
    case "on", "true": return true
    case "off", "false": return false
    default:
      refuse(node, expected: "on or off")
      return nil
    }
  }

  /// One of these names.
  mutating func name(_ node: Node, among names: [String]) -> String? {
    if let text = node.scalar?.string, names.contains(text) { return text }
    refuse(node, expected: "one of \(names.joined(separator: ", "))")
    return nil
  }

  mutating func refuse(_ node: Node, expected: String) {
    let found =
      switch node {
      case .scalar(let scalar) where scalar.string.isEmpty: "nothing"
      case .scalar(let scalar): "“\(scalar.string.prefix(60))”"
      case .mapping: "a mapping"
      case .sequence: "a list"
      case .alias: "an alias"
      }
    refuse(node, found: found, expected: expected)
  }

  mutating func refuse(_ node: Node, found: String, expected: String) {
    problems.append(
      Problem(Place(file, line: node.mark?.line, column: node.mark?.column), found: found, expected: expected))
  }

  /// - Parameter lineCount: What is not closed is missed where the file ends, and the text given to the parser is longer.
  private func problem(_ error: any Error, lineCount: Int) -> Problem {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Problem(
        Place(file, line: min(mark.line, lineCount), column: mark.line > lineCount ? nil : mark.column),
        found: "not YAML (\(problem)): no setting applies")
    case .duplicatedKeysInMapping(let keys, let context):
      Problem(
        Place(file, line: context.mark.line, column: context.mark.column),
        found: "\(keys.joined(separator: ", ")) is given twice: no setting applies", expected: "each key once")
    default: Problem(Place(file), found: "not YAML: no setting applies")
    }
  }
}
