extension JSONReader {
  /// Reads text, escapes resolved.
  package mutating func string() throws(Failure) -> String {
    try require(.string)
    let start = position + 1
    let hasEscapes = try scanString()
    let raw = UnsafeBufferPointer(rebasing: bytes[start..<(position - 1)])
    return hasEscapes ? JSONReader.unescaped(raw) : String(decoding: raw, as: UTF8.self)
  }

  /// Reads a name without allocating where it holds no escape, as nearly none does.
  mutating func readKey() throws(Failure) -> JSONKey {
    let start = position + 1
    let hasEscapes = try scanString()
    let raw = UnsafeBufferPointer(rebasing: bytes[start..<(position - 1)])
    return JSONKey(raw: raw, unescaped: hasEscapes ? JSONReader.unescaped(raw) : nil)
  }

  /// Passes over a string, checks that it is well-formed, and says whether it holds escapes.
  mutating func scanString() throws(Failure) -> Bool {
    let start = position
    var hasEscapes = false
    var highBits: UInt8 = 0
    var index = position + 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        position = index + 1
        if highBits >= 0x80 { try requireUTF8(start + 1..<index) }
        return hasEscapes
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        index += try escapeLength(at: index)
        continue
      }
      guard byte >= 0x20 else {
        position = index
        throw failure(found: "a raw control character in text", expected: "an escape such as \\n")
      }
      highBits |= byte
      index += 1
    }
    position = bytes.count
    throw ended()
  }

  private mutating func escapeLength(at index: Int) throws(Failure) -> Int {
    guard index + 1 < bytes.count else {
      position = bytes.count
      throw ended()
    }
    switch bytes[index + 1] {
    case UInt8(ascii: "u"):
      for digit in index + 2..<index + 6 {
        guard digit < bytes.count else {
          position = bytes.count
          throw ended()
        }
        guard JSONReader.hexadecimal(bytes[digit]) != nil else {
          position = index
          throw failure(found: "a broken \\u escape", expected: "four hexadecimal digits")
        }
      }
      return 6
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    default:
      position = index
      throw failure(found: "an unknown escape in text", expected: "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
    }
  }

  private mutating func requireUTF8(_ range: Range<Int>) throws(Failure) {
    let raw = UnsafeBufferPointer(rebasing: bytes[range])
    guard String(validating: raw, as: UTF8.self) == nil else { return }
    position = range.lowerBound + JSONReader.validPrefix(raw)
    throw failure(found: "bytes that are not UTF-8", expected: "text in UTF-8")
  }

  /// How many bytes at the beginning are whole UTF-8 scalars.
  package static func validPrefix(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var valid = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { valid += UTF8.width(scalar) }
    return valid
  }

  private static func unescaped(_ raw: UnsafeBufferPointer<UInt8>) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(raw.count)
    var index = 0
    while index < raw.count {
      guard raw[index] == UInt8(ascii: "\\") else {
        units.append(raw[index])
        index += 1
        continue
      }
      switch raw[index + 1] {
      case UInt8(ascii: "u"):
        var unit = codeUnit(raw, at: index + 2)
        index += 6
        if UTF16.isLeadSurrogate(UInt16(unit)), index + 5 < raw.count, raw[index] == UInt8(ascii: "\\"),
          raw[index + 1] == UInt8(ascii: "u")
        {
          let trail = codeUnit(raw, at: index + 2)
          if UTF16.isTrailSurrogate(UInt16(trail)) {
            unit = 0x10000 + (unit - 0xD800) << 10 + (trail - 0xDC00)
            index += 6
          }
        }
        units.append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
        continue
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "t"): units.append(0x09)
      case let other: units.append(other)
      }
      index += 2
    }
    return String(decoding: units, as: UTF8.self)
  }

  private static func codeUnit(_ raw: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32 {
    (index..<index + 4).reduce(0) { $0 << 4 | UInt32(hexadecimal(raw[$1]) ?? 0) }
  }

  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
