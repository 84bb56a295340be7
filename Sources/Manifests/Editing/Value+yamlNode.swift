import SafeYAML

extension Value {
  /// The value of a node as kubectl reads it.
  ///
  /// - Throws: A failure at a number that is not an integer in JSON's form, which would be written differently.
  init(_ node: YAMLNode) throws(YAMLFailure) {
    switch node.content {
    case .sequence(let elements):
      var values: [Value] = []
      for element in elements { values.append(try Value(element)) }
      self = .list(values)
    case .mapping(let members):
      var values: [Member] = []
      for member in members { values.append(Member(try YAMLConverter.name(member.key), try Value(member.value))) }
      self = .object(values)
    case .scalar(let scalar):
      switch try YAMLConverter.meaning(scalar, of: node) {
      case .null: self = .null
      case .text: self = .text(scalar.text)
      case .boolean: self = .boolean(["y", "yes", "true", "on"].contains(scalar.text.lowercased()))
      case .number:
        guard PlainScalar.isCanonicalInteger(scalar.text), let number = Int(scalar.text) else {
          throw node.failure(found: "the number \(scalar.text)", expected: "an integer, or the value in quotes")
        }
        self = .number(number)
      }
    }
  }

  /// The value of an object's member; nil if there is none.
  subscript(name: String) -> Value? {
    if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
  }

  /// The object with another value for a member, which is added at the end if it has none; without it for nil.
  func setting(_ name: String, _ value: Value?, before next: String? = nil) -> Value {
    guard case .object(var members) = self else { return self }
    guard let position = members.firstIndex(where: { $0.name == name }) else {
      guard let value else { return self }
      let position = members.firstIndex { $0.name == next } ?? members.endIndex
      members.insert(Member(name, value), at: position)
      return .object(members)
    }
    if let value { members[position] = Member(name, value) } else { members.remove(at: position) }
    return .object(members)
  }
}
