import SafeText
import Yams

/// A node of a theme's YAML that knows where it stands.
struct ThemeNode {
  private let node: Node
  private let file: String

  /// Counted from 1.
  var line: Int? { node.mark?.line }

  private init(_ node: Node, _ file: String) {
    self.node = node
    self.file = file
  }

  /// The document's root; an empty document is an empty mapping.
  init(text: String, file: String) throws(ThemeError) {
    do {
      self.init(try Yams.compose(yaml: text) ?? Node([] as [(Node, Node)]), file)
    } catch {
      throw ThemeError(error, file: file)
    }
  }

  /// The values of a mapping whose keys are among these.
  func fields(_ known: [String]) throws(ThemeError) -> [String: ThemeNode] {
    guard let mapping = node.mapping else { throw error("a mapping with \(known.joined(separator: ", "))") }
    var fields: [String: ThemeNode] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, known.contains(name) else {
        throw ThemeNode(key, file).error("one of \(known.joined(separator: ", "))")
      }
      fields[name] = ThemeNode(value, file)
    }
    return fields
  }

  func elements(_ expected: String) throws(ThemeError) -> [ThemeNode] {
    guard let sequence = node.sequence else { throw error(expected) }
    return sequence.map { ThemeNode($0, file) }
  }

  func text(_ expected: String) throws(ThemeError) -> String {
    guard let scalar = node.scalar else { throw error(expected) }
    return scalar.string
  }

  /// The error that this node is not what was expected.
  func error(_ expected: String) -> ThemeError {
    let found =
      switch node {
      case .scalar(let scalar) where scalar.string.isEmpty: "nothing"
      case .scalar(let scalar): "“\(scalar.string.visible.prefix(40))”"
      case .mapping: "a mapping"
      case .sequence: "a list"
      case .alias: "an alias"
      }
    return ThemeError(file: file, line: line, problem: "found \(found), expected \(expected)")
  }
}

extension ThemeError {
  fileprivate init(_ error: any Error, file: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, problem: "not valid YAML: \(problem.visible)")
    case .duplicatedKeysInMapping(let duplicates, _):
      self.init(file: file, line: nil, problem: "defined twice: \("\(duplicates)".visible.prefix(80))")
    default:
      self.init(file: file, line: nil, problem: "not valid YAML: \("\(error)".visible.prefix(200))")
    }
  }
}
