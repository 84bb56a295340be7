/// A value of a YAML document, with aliases expanded and only the tags of YAML's core schema.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(Scalar)
    case sequence([YAMLNode])
    case mapping([Member])
  }

  /// A text, and whether a reader may interpret it as another type.
  package struct Scalar: Sendable {
    package let text: String
    /// Whether it has neither quotes nor a tag, or has the non-specific tag `!`; then its text determines its type.
    package let isPlain: Bool
  }

  /// How a value is written.
  package struct Layout: Sendable {
    /// The place after its last character. For a block of members or elements, that of the last of them.
    package let end: YAMLPlace
    /// Whether it is a scalar or a block, without flow style, anchor, alias or tag; says nothing of what is in it.
    package let isSimple: Bool
  }

  /// A member of a mapping.
  package typealias Member = (key: YAMLNode, value: YAMLNode)

  package let content: Content
  package let tag: YAMLTag?
  package let place: YAMLPlace
  package let layout: Layout

  /// An empty mapping at the beginning of a text.
  package static let emptyMapping = YAMLNode(
    content: .mapping([]), tag: nil, place: YAMLPlace(line: 1, column: 1),
    layout: Layout(end: YAMLPlace(line: 1, column: 1), isSimple: false))

  /// The text of the scalar; nil for a list or a mapping.
  package var text: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }

  /// The text of the scalar; nil for an unquoted null too, by which YAML means that there is none.
  package var textUnlessNull: String? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar.isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.text) ? nil : scalar.text
  }

  /// What it is, for messages: the beginning of its text, or its kind.
  package var label: String {
    switch content {
    case .scalar(let scalar): scalar.text.isEmpty ? "nothing" : "“\(scalar.text.prefix(60))”"
    case .mapping: "a mapping"
    case .sequence: "a list"
    }
  }

  /// The elements; nil if the node is not a list.
  package var sequence: [YAMLNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  /// The members, with unique keys; nil if the node is not a mapping.
  package var mapping: [Member]? {
    if case .mapping(let members) = content { members } else { nil }
  }
}

/// A place in a text, from 1, with the column in characters; nil if only the line is known.
package struct YAMLPlace: Sendable, Hashable {
  package let line: Int
  package let column: Int?

  package init(line: Int, column: Int?) {
    self.line = line
    self.column = column
  }
}
