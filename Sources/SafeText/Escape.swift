/// The visible escape of a scalar, letter by letter: `
/// `, `\t`, `\r`, `\e`, `\\`, or `\u{…}` in lower-case hexadecimal.
struct Escape {
  /// ASCII; `\u{10ffff}`, the longest escape, has 10 letters.
  private var letters = SIMD16<UInt8>()
  private var count = 0
  private var position = 0

  /// An empty escape.
  init() {}

  init(_ scalar: Unicode.Scalar) {
    append("\\")
    switch scalar {
    case "\\": append("\\")
    case "\n": append("n")
    case "\t": append("t")
    case "\r": append("r")
    case "\u{1B}": append("e")
    default: appendHexadecimal(scalar.value)
    }
  }

  /// The letters that are left.
  var text: String {
    var rest = self
    var text = ""
    while let letter = rest.next() { text.unicodeScalars.append(letter) }
    return text
  }

  mutating func next() -> Unicode.Scalar? {
    guard position < count else { return nil }
    defer { position += 1 }
    return Unicode.Scalar(letters[position])
  }

  private mutating func appendHexadecimal(_ value: UInt32) {
    append("u")
    append("{")
    // Zero has one digit too.
    let bits = UInt32.bitWidth - (value | 1).leadingZeroBitCount
    let digits = (bits + 3) / 4
    for digit in stride(from: digits - 1, through: 0, by: -1) { append(hexadecimalDigit(value >> (4 * digit))) }
    append("}")
  }

  private mutating func append(_ letter: Unicode.Scalar) {
    letters[count] = UInt8(ascii: letter)
    count += 1
  }
}

/// The lower-case hexadecimal digit for the lowest four bits.
func hexadecimalDigit(_ value: UInt32) -> Unicode.Scalar {
  let digit = UInt8(truncatingIfNeeded: value & 0xF)
  return Unicode.Scalar(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
}
