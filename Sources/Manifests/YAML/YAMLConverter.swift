import AccessModel
import Yams

/// Writes one YAML document as JSON, resolving plain scalars as `sigs.k8s.io/yaml` does for kubectl.
struct YAMLConverter {
  private(set) var json: [UInt8] = []
  private(set) var marks: [(offset: Int, line: Int, column: Int)] = []
  private let byteOrderMarks: LeadingByteOrderMarks
  /// How many bytes the JSON may take, and how many values: aliases of aliases grow without end.
  private let byteLimit: Int
  private let valueLimit: Int
  private let source: String

  init(_ text: String, byteOrderMarks: LeadingByteOrderMarks, source: String) {
    self.byteOrderMarks = byteOrderMarks
    self.source = source
    byteLimit = max(64 << 20, 4 * text.utf8.count)
    valueLimit = max(400_000, 4 * text.utf8.count)
  }

  mutating func append(_ node: Node) throws(Problem) {
    guard json.count <= byteLimit, marks.count <= valueLimit else {
      throw Problem(place(node), found: "aliases that expand to many times the file", expected: "fewer aliases")
    }
    if let mark = node.mark { marks.append((json.count, mark.line, mark.column)) }
    switch node {
    case .scalar(let scalar): append(scalar)
    case .sequence(let sequence):
      json.append(UInt8(ascii: "["))
      for (index, element) in sequence.enumerated() {
        if index > 0 { json.append(UInt8(ascii: ",")) }
        try append(element)
      }
      json.append(UInt8(ascii: "]"))
    case .mapping(let mapping):
      json.append(UInt8(ascii: "{"))
      var seen: Set<String> = []
      try append(mapping, seen: &seen)
      json.append(UInt8(ascii: "}"))
    case .alias:
      throw Problem(place(node), found: "an alias without its anchor", expected: "an anchor before it")
    }
  }

  /// Members in order, then those that merge keys (`<<`) bring and the mapping does not have itself.
  private mutating func append(_ mapping: Node.Mapping, seen: inout Set<String>) throws(Problem) {
    var merged: [Node.Mapping] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        throw Problem(place(key), found: "a mapping or list as a key", expected: "text")
      }
      if scalar.string == "<<", scalar.style == .plain {
        merged += try mappings(value)
        continue
      }
      let name = byteOrderMarks.text(of: scalar)
      guard seen.insert(name).inserted else { continue }
      if json.last != UInt8(ascii: "{") { json.append(UInt8(ascii: ",")) }
      appendString(name)
      json.append(UInt8(ascii: ":"))
      try append(value)
    }
    for mapping in merged { try append(mapping, seen: &seen) }
  }

  private func mappings(_ node: Node) throws(Problem) -> [Node.Mapping] {
    switch node {
    case .mapping(let mapping): return [mapping]
    case .sequence(let sequence):
      var all: [Node.Mapping] = []
      for element in sequence { all += try mappings(element) }
      return all
    default: throw Problem(place(node), found: "a merge key that merges no mapping", expected: "a mapping")
    }
  }

  private mutating func append(_ scalar: Node.Scalar) {
    let tag = scalar.tag.rawValue
    let isText = tag.isEmpty ? scalar.style != .plain : tag == "tag:yaml.org,2002:str" || tag == "!"
    switch isText ? .text : PlainScalar(scalar.string) {
    case .text: appendString(byteOrderMarks.text(of: scalar))
    case .null: json += "null".utf8
    case .boolean: json += "true".utf8
    case .number: json += "0".utf8
    }
  }

  private mutating func appendString(_ text: String) {
    json.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        json.append(UInt8(ascii: "\\"))
        json.append(byte)
      case ..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        json += "\\u00".utf8
        json.append(digits[Int(byte >> 4)])
        json.append(digits[Int(byte & 15)])
      default: json.append(byte)
      }
    }
    json.append(UInt8(ascii: "\""))
  }

  private func place(_ node: Node) -> Place {
    Place(source, line: node.mark?.line, column: node.mark?.column)
  }
}
