import AccessModel
import SafeYAML

/// Reads values from YAML nodes and collects the problems, so that all of a file are told at once.
package protocol NodeReader {
  /// The path as the user would recognize it.
  var file: String { get }
  var problems: [Problem] { get set }
}

extension NodeReader {
  /// Keeps that a node is not what is expected.
  ///
  /// - Parameter found: What was found; nil for what the node is.
  package mutating func refuse(_ node: YAMLNode, found: String? = nil, expected: String) {
    problems.append(Problem(place(of: node), found: found ?? node.label, expected: expected))
  }

  /// Where a node is in the file.
  package func place(of node: YAMLNode) -> Place {
    Place(file, line: node.place.line, column: node.place.column)
  }
}
