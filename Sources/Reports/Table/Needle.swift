import AccessAnalysis

/// A text to search for in many others, ignoring case and accents.
package struct Needle: Sendable {
  /// See `Folding`.
  let folded: [UInt8]

  package init(_ text: String) {
    folded = Folding.bytes(text)
  }

  /// Whether `text` contains it; every text contains the empty needle.
  package func isIn(_ text: String) -> Bool {
    guard text.utf8Span.isKnownASCII else {
      return Folding.bytes(text).withUnsafeBufferPointer(isIn(searched:))
    }
    var text = text
    return text.withUTF8(isIn(searched:))
  }

  /// Whether it is in bytes that are folded, or unchanged ASCII.
  func isIn(searched bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = folded.first else { return true }
    guard bytes.count >= folded.count else { return false }
    // Setting this bit makes an upper-case letter lower-case, and makes no other byte a lower-case letter.
    let caseBit: UInt8 = (0x61...0x7A).contains(first) ? 0x20 : 0
    for start in 0...(bytes.count - folded.count) where bytes[start] | caseBit == first {
      var index = 1
      while index < folded.count, Needle.lower(bytes[start + index]) == folded[index] { index += 1 }
      if index == folded.count { return true }
    }
    return false
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
