import SafeYAML

/// Converts one YAML document to JSON, resolving scalars like `sigs.k8s.io/yaml`, which kubectl uses.
struct YAMLConverter {
  private(set) var json: [UInt8] = []
  private(set) var marks: [(offset: Int, place: YAMLPlace)] = []
  /// The number of lines in the file before the document.
  private let linesBefore: Int

  init(linesBefore: Int) {
    self.linesBefore = linesBefore
  }

  mutating func append(_ node: YAMLNode) throws(YAMLFailure) {
    marks.append((json.count, YAMLPlace(line: node.place.line + linesBefore, column: node.place.column)))
    switch node.content {
    case .scalar(let scalar): try append(scalar, of: node)
    case .sequence(let elements):
      json.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { json.append(UInt8(ascii: ",")) }
        try append(element)
      }
      json.append(UInt8(ascii: "]"))
    case .mapping(let members):
      json.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { json.append(UInt8(ascii: ",")) }
        appendString(try YAMLConverter.name(member.key))
        json.append(UInt8(ascii: ":"))
        try append(member.value)
      }
      json.append(UInt8(ascii: "}"))
    }
  }

  /// The values of numbers do not matter, as no field that is kept has that type.
  private mutating func append(_ scalar: YAMLNode.Scalar, of node: YAMLNode) throws(YAMLFailure) {
    switch try YAMLConverter.meaning(scalar, of: node) {
    case .text: appendString(scalar.text)
    case .null: json += "null".utf8
    case .boolean: json += (PlainScalar.isTrue(scalar.text) ? "true" : "false").utf8
    case .number: json += "0".utf8
    }
  }

  /// The meaning of a scalar to kubectl, which must match its tag.
  static func meaning(_ scalar: YAMLNode.Scalar, of node: YAMLNode) throws(YAMLFailure) -> PlainScalar {
    guard let tag = node.tag else {
      let meaning = scalar.isPlain ? PlainScalar(scalar.text) : .text
      guard meaning == .number, PlainScalar.isBeyondJSON(scalar.text) else { return meaning }
      throw node.failure(found: "the number \(scalar.text)", expected: "a number that JSON can represent")
    }
    let meaning = PlainScalar(scalar.text)
    let fits =
      switch tag {
      case .null: meaning == .null
      case .bool: meaning == .boolean
      case .int: PlainScalar.isCanonicalInteger(scalar.text)
      case .float: meaning == .number && !PlainScalar.isBeyondJSON(scalar.text)
      case .str, .map, .seq: true
      }
    guard fits else {
      throw node.failure(
        found: "the tag !!\(tag.rawValue) on another type of value", expected: "the value without the tag")
    }
    return tag == .str ? .text : meaning
  }

  /// The key in JSON: like kubectl, converts keys that are not text to text in Go's format.
  static func name(_ key: YAMLNode) throws(YAMLFailure) -> String {
    guard case .scalar(let scalar) = key.content else {
      throw key.failure(found: "a mapping or list as a key", expected: "text")
    }
    let text = scalar.text
    switch try meaning(scalar, of: key) {
    case .text: return text
    case .boolean where text == "true" || text == "false": return text
    case .number where PlainScalar.isCanonicalInteger(text): return text
    case .null: throw key.failure(found: "an empty key", expected: "text, quoted if necessary")
    case .boolean, .number:
      throw key.failure(found: "the key \(text), which kubectl reads differently", expected: "the key in quotes")
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
}
