/// What a value can be, declared once for its writer or reader and for its JSON Schema.
package indirect enum Shape: Sendable, Hashable {
  /// A member of an object.
  package struct Member: Sendable, Hashable {
    package let name: String
    /// What it means, as a phrase.
    package let help: String
    package let shape: Shape
    /// Whether it may be left out.
    package let isOptional: Bool

    package init(_ name: String, _ help: String, _ shape: Shape, isOptional: Bool = false) {
      self.name = name
      self.help = help
      self.shape = shape
      self.isOptional = isOptional
    }

    /// The same member where it may be left out.
    package var optional: Member { Member(name, help, shape, isOptional: true) }
  }

  case text
  /// Text in which a regular expression of ECMA-262 matches.
  case matching(String)
  /// Text in YAML, which unquoted can be read as a number or a boolean; as text, it matches the regular expression.
  case scalar(String)
  /// A time in RFC 3339.
  case time
  /// One of some values.
  case oneOf([Value])
  case number(atLeast: Int, atMost: Int?)
  case boolean
  case null
  case list(Shape, isEmpty: Bool)
  /// An object with members of any name.
  case map(Shape)
  /// An object with these members and no others.
  case object([Member])
  case either([Shape])

  /// How many of something.
  package static let count = Shape.number(atLeast: 0, atMost: nil)

  /// A list, which may be empty.
  package static func list(_ element: Shape) -> Shape { .list(element, isEmpty: true) }

  /// One of some texts.
  package static func oneOf(_ texts: [String]) -> Shape { .oneOf(texts.map { .text($0) }) }

  /// The same, or null.
  package var orNull: Shape { .either([self, .null]) }
}
