/// A JSON or YAML value, with its members in output order.
package indirect enum Value: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(Int)
  case text(String)
  case list([Value])
  case object([Member])

  /// A member of an object.
  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: Value

    package init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// An object with the members that are not nil.
  package static func members(_ members: KeyValuePairs<String, Value?>) -> Value {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }
}
