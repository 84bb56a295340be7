/// A value of a YAML document: its aliases are expanded, and its tags are YAML's core ones.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(Scalar)
    case sequence([YAMLNode])
    case mapping([Member])
  }

  /// A text, and whether its reader may take it for something else than text.
  package struct Scalar: Sendable {
    package let text: String
    /// Whether it has neither quotes nor a tag, or the non-specific tag `!`: then its text tells what it is.
    package let isPlain: Bool
  }

  /// One member of a mapping.
  package typealias Member = (key: YAMLNode, value: YAMLNode)

  package let content: Content
  package let tag: YAMLTag?
  package let place: YAMLPlace

  /// A mapping without a member, at the beginning of a text.
  package static let emptyMapping = YAMLNode(content: .mapping([]), tag: nil, place: YAMLPlace(line: 1, column: 1))

  /// The scalar's text; nil for a list or a mapping.
  package var text: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }

  /// The elements; nil for what is not a list.
  package var sequence: [YAMLNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  /// The members, no text twice among the keys; nil for what is not a mapping.
  package var mapping: [Member]? {
    if case .mapping(let members) = content { members } else { nil }
  }
}

/// A place in a text, counted from 1; the column in characters, nil where only the line is known.
package struct YAMLPlace: Sendable, Hashable {
  package let line: Int
  package let column: Int?

  package init(line: Int, column: Int?) {
    self.line = line
    self.column = column
  }
}
