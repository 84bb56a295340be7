import Foundation

/// A JSON Schema of the keywords that aksess writes. A keyword that is not known is an error.
package struct JSONSchema {
  private let root: JSONValue

  package init(_ text: String) throws { root = try JSONValue(text) }

  /// Why a value is not valid, each with its place; empty if it is.
  package func problems(of value: JSONValue) throws -> [String] { try JSONSchema.problems(value, root, at: "") }

  private struct UnknownKeyword: Error {
    let name: String
  }

  private static func problems(_ value: JSONValue, _ schema: JSONValue, at place: String) throws -> [String] {
    guard case .object(let keywords) = schema else { return [] }
    return try keywords.sorted { $0.key < $1.key }.flatMap { name, keyword in
      switch name {
      case "$schema", "$id", "title", "description", "format": [String]()
      case "type":
        (keyword.string.map { [$0] } ?? keyword.elements.compactMap(\.string)).contains { value.isOf($0) }
          ? [] : ["\(place): not \(keyword)"]
      case "const": value == keyword ? [] : ["\(place): not \(keyword)"]
      case "enum": keyword.elements.contains(value) ? [] : ["\(place): none of the values"]
      case "minimum": compare(value, keyword, >=) ? [] : ["\(place): too small"]
      case "maximum": compare(value, keyword, <=) ? [] : ["\(place): too large"]
      case "minItems":
        value.isOf("array") && compare(.integer(value.elements.count), keyword, <) ? ["\(place): short"] : []
      case "pattern":
        try value.string.map { $0.contains(try Regex(keyword.string ?? "")) } == false
          ? ["\(place): no match of \(keyword)"] : []
      case "anyOf":
        try keyword.elements.contains(where: { try problems(value, $0, at: place).isEmpty })
          ? [] : ["\(place): none of anyOf"]
      case "items":
        try value.elements.enumerated().flatMap { try problems($1, keyword, at: "\(place)/\($0)") }
      case "properties":
        try members(keyword).flatMap { name, schema in
          try value[name].map { try problems($0, schema, at: "\(place)/\(name)") } ?? []
        }
      case "required":
        value.isOf("object")
          ? keyword.elements.compactMap(\.string).filter { value[$0] == nil }.map { "\(place): lacks \($0)" } : []
      case "additionalProperties":
        try members(value).filter { keywords["properties"]?[$0.key] == nil }.flatMap { name, value in
          keyword == .boolean(false)
            ? ["\(place): has \(name)"] : try problems(value, keyword, at: "\(place)/\(name)")
        }
      default: throw UnknownKeyword(name: name)
      }
    }
  }

  private static func members(_ value: JSONValue) -> [(key: String, value: JSONValue)] {
    if case .object(let members) = value { members.sorted { $0.key < $1.key } } else { [] }
  }

  /// Whether a value compares so with a limit; true of what is no integer.
  private static func compare(_ value: JSONValue, _ limit: JSONValue, _ compare: (Int, Int) -> Bool) -> Bool {
    guard case .integer(let number) = value, case .integer(let limit) = limit else { return true }
    return compare(number, limit)
  }
}

extension JSONValue {
  /// Whether it is of a type of JSON Schema.
  fileprivate func isOf(_ type: String) -> Bool {
    switch self {
    case .null: type == "null"
    case .boolean: type == "boolean"
    case .integer: type == "integer" || type == "number"
    case .number: type == "number"
    case .text: type == "string"
    case .list: type == "array"
    case .object: type == "object"
    }
  }
}
