import SafeYAML

/// Writes one YAML document as JSON, resolving scalars as `sigs.k8s.io/yaml` does for kubectl.
struct YAMLConverter {
  private(set) var json: [UInt8] = []
  private(set) var marks: [(offset: Int, place: YAMLPlace)] = []
  /// How many lines of the file come before the document.
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

  /// Numbers and booleans stand for any of their kind: no field that is kept is one.
  private mutating func append(_ scalar: YAMLNode.Scalar, of node: YAMLNode) throws(YAMLFailure) {
    switch try YAMLConverter.meaning(scalar, of: node) {
    case .text: appendString(scalar.text)
    case .null: json += "null".utf8
    case .boolean: json += "true".utf8
    case .number: json += "0".utf8
    }
  }

  /// What a scalar is to kubectl, which has to be what its tag says.
  private static func meaning(_ scalar: YAMLNode.Scalar, of node: YAMLNode) throws(YAMLFailure) -> PlainScalar {
    guard let tag = node.tag else {
      let meaning = scalar.isPlain ? PlainScalar(scalar.text) : .text
      guard meaning == .number, PlainScalar.isBeyondJSON(scalar.text) else { return meaning }
      throw node.failure(found: "the number \(scalar.text)", expected: "one that JSON has too")
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
      throw node.failure(found: "the tag !!\(tag.rawValue) on something else", expected: "a value without it")
    }
    return tag == .str ? .text : meaning
  }

  /// A key as JSON has it: kubectl makes texts of keys that are none, each as Go prints it.
  private static func name(_ key: YAMLNode) throws(YAMLFailure) -> String {
    guard case .scalar(let scalar) = key.content else {
      throw key.failure(found: "a mapping or list as a key", expected: "text")
    }
    let text = scalar.text
    switch try meaning(scalar, of: key) {
    case .text: return text
    case .boolean where text == "true" || text == "false": return text
    case .number where PlainScalar.isCanonicalInteger(text): return text
    case .null: throw key.failure(found: "an empty key", expected: "text, in quotes if need be")
    case .boolean, .number:
      throw key.failure(found: "the key \(text), which kubectl reads as another", expected: "quotes around it")
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
