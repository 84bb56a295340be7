import AccessModel

/// A string as it is written in the JSON, which can be compared without making a String; valid as long as the bytes
/// are.
package struct JSONText {
  /// The text between the double quotes: UTF-8 with well-formed escapes.
  let raw: UnsafeBufferPointer<UInt8>
  let hasEscapes: Bool
  /// Whether all bytes are ASCII.
  let isASCII: Bool

  /// The text with its escapes resolved.
  package var string: String { hasEscapes ? JSONText.unescaped(raw) : unescaped }

  /// The text, which has no escapes.
  var unescaped: String { String(copying: UTF8Span(unchecked: raw.span, isKnownASCII: isASCII)) }

  /// The text as it is written, with its double quotes.
  package var quoted: [UInt8] { [UInt8(ascii: "\"")] + raw + [UInt8(ascii: "\"")] }

  /// The UID that it is; nil if it is empty.
  var uid: UID? {
    if raw.isEmpty { return nil }
    return (hasEscapes ? nil : UID(uuid: raw.span)) ?? UID(string)
  }

  @inline(__always)
  package static func ~= (pattern: StaticString, text: JSONText) -> Bool {
    if text.hasEscapes { return text.isUnescaped(pattern) }
    return pattern.utf8CodeUnitCount == text.raw.count && text.isRaw(pattern)
  }

  private func isUnescaped(_ pattern: StaticString) -> Bool { string.utf8.elementsEqual("\(pattern)".utf8) }

  /// Whether it is written as text of the same length.
  @inline(__always)
  private func isRaw(_ pattern: StaticString) -> Bool {
    EightBytes.areEqual(UnsafeBufferPointer(start: pattern.utf8Start, count: raw.count), raw)
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
