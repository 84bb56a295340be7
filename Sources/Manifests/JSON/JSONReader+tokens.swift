extension JSONReader {
  @inline(__always)
  mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
      if byte == 0x0A { line += 1 }
      // One blank is usual after a colon.
      if position < bytes.count, bytes[position] > 0x20 { return }
      // Skips indentation, which is half of kubectl's output.
      while position + 8 <= bytes.count {
        let blanks = EightBytes(bytes, at: position).countOfLeading(0x20)
        position += blanks
        if blanks < 8 { break }
      }
    }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func word(_ word: StaticString) throws(Failure) {
    guard position + word.utf8CodeUnitCount <= bytes.count else {
      position = bytes.count
      throw ended()
    }
    for index in 0..<word.utf8CodeUnitCount where bytes[position + index] != word.utf8Start[index] {
      throw unexpected("\(word)")
    }
    position += word.utf8CodeUnitCount
  }

  /// Skips a number in JSON's grammar. aksess needs no number's value, but refuses one that Go cannot represent.
  mutating func number() throws(Failure) {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      guard Double(text)?.isFinite == true else {
        throw failure(at: start, found: "a number that is too large", expected: "one below 1.8e308")
      }
    }
  }

  /// Reads a whole number; nil for one that is none, or too large.
  package mutating func integer() throws(Failure) -> Int? {
    try require(.number)
    let start = position
    try number()
    return Int(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(Failure) {
    let start = position
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) { position += 1 }
    guard position > start else { throw position < bytes.count ? unexpected("a digit") : ended() }
  }

  mutating func enter() throws(Failure) {
    guard depth < JSONReader.maximumDepth else {
      throw failure(found: "values nested deeper than \(JSONReader.maximumDepth) levels", expected: "fewer")
    }
    depth += 1
    position += 1
  }

  func ended() -> Failure {
    failure(at: bytes.count, found: "the text ends unexpectedly", expected: "the rest of it")
  }

  func unexpected(_ expected: String) -> Failure {
    guard position < bytes.count else { return ended() }
    let byte = bytes[position]
    let shown =
      byte >= 0x80
      ? "a character that is not ASCII"
      : byte < 0x20 || byte == 0x7F ? "a control character" : "‘\(Unicode.Scalar(byte))’"
    return failure(found: "found \(shown)", expected: expected)
  }
}
