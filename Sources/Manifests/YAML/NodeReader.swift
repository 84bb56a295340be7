import AccessModel
import SafeYAML

/// Reads values from YAML nodes and collects the problems, so that all of a file are told at once.
package protocol NodeReader {
  /// The path as the user would recognize it.
  var file: String { get }
  var problems: [Problem] { get set }
}

extension NodeReader {
  /// The text of a scalar; nil for an unquoted null, by which YAML means that there is none.
  package static func text(_ node: YAMLNode) -> String? {
    guard case .scalar(let scalar) = node.content else { return nil }
    return scalar.isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.text) ? nil : scalar.text
  }

  package mutating func refuse(_ node: YAMLNode, expected: String) {
    refuse(node, found: node.label, expected: expected)
  }

  package mutating func refuse(_ node: YAMLNode, found: String, expected: String) {
    problems.append(Problem(place(of: node), found: found, expected: expected))
  }

  package func place(of node: YAMLNode) -> Place {
    Place(file, line: node.place.line, column: node.place.column)
  }
}
