import Foundation

/// A JSON value.
package indirect enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  package init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  package subscript(_ name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  package var elements: [JSONValue] {
    if case .list(let elements) = self { elements } else { [] }
  }

  package var string: String? {
    if case .text(let text) = self { text } else { nil }
  }
}

extension JSONValue: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // Texts first, as there are most of them, and each attempt takes long.
    if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode([String: JSONValue].self) {
      self = .object(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }
}

extension JSONValue {
  /// The value with only the first and the last element of each list: the others are alike.
  package var shortened: JSONValue {
    switch self {
    case .list(let elements):
      .list((elements.count > 2 ? [elements[0], elements[elements.count - 1]] : elements).map(\.shortened))
    case .object(let members): .object(members.mapValues(\.shortened))
    default: self
    }
  }

  /// The values that differ from this one in one place, each with what was done there.
  package var mutations: [(what: Mutation, value: JSONValue)] {
    switch self {
    case .object(let members):
      let own = members.keys.sorted().flatMap { name -> [(Mutation, JSONValue)] in
        var rest = members
        let old = rest.removeValue(forKey: name)
        let inside = (old ?? .null).mutations.map { what, value in
          (what, JSONValue.object(members.merging([name: value]) { $1 }))
        }
        return [
          (.removed(name), .object(rest)),
          // No member anywhere is a list of lists.
          (.retyped(name), .object(members.merging([name: .list([.list([])])]) { $1 })),
        ] + inside
      }
      return own + [(.added, .object(members.merging(["not declared": .text("x")]) { $1 }))]
    case .list(let elements):
      return elements.indices.flatMap { number in
        elements[number].mutations.map { what, value in
          var changed = elements
          changed[number] = value
          return (what, JSONValue.list(changed))
        }
      }
    default: return []
    }
  }

  /// What was done to a member of an object.
  package enum Mutation: Sendable, Hashable {
    case removed(String)
    case retyped(String)
    case added
  }
}
