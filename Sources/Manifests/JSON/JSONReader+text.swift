import AccessModel

extension JSONReader {
  /// Reads a string and resolves its escapes.
  package mutating func string() throws(Failure) -> String { try text().string }

  /// Reads a name; frequent names share one allocation.
  package mutating func name() throws(Failure) -> Name { namePool.name(try text()) }

  /// Reads a string without making a String of it.
  mutating func text() throws(Failure) -> JSONText {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      try require(.string)
      throw unexpected("text")
    }
    return try quoted()
  }

  /// Reads a string if the next byte is known to be a double quote.
  mutating func quoted() throws(Failure) -> JSONText {
    let start = position + 1
    let (hasEscapes, isASCII) = try scanString()
    let raw = UnsafeBufferPointer(rebasing: bytes[start..<(position - 1)])
    return JSONText(raw: raw, hasEscapes: hasEscapes, isASCII: isASCII)
  }

  /// Skips a string, checks that it is well-formed, and returns whether it contains escapes, and only ASCII.
  mutating func scanString() throws(Failure) -> (hasEscapes: Bool, isASCII: Bool) {
    let start = position
    var hasEscapes = false
    var highBits: UInt8 = 0
    var index = position + 1
    while index < bytes.count {
      if index + 16 <= bytes.count {
        let plain = SixteenBytes(bytes, at: index).countOfLeadingPlain
        index += plain
        if plain == 16 { continue }
      }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        position = index + 1
        if highBits >= 0x80 { try requireUTF8(start + 1..<index) }
        return (hasEscapes, highBits < 0x80)
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
        guard JSONText.hexadecimal(bytes[digit]) != nil else {
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

  /// The number of leading bytes that are complete, valid UTF-8.
  package static func validPrefix(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var valid = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { valid += UTF8.width(scalar) }
    return valid
  }
}
