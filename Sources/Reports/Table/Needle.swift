import AccessAnalysis

/// A text to look for in many others, in any case of letters and with or without their accents.
package struct Needle: Sendable {
  /// See `Folding`.
  let folded: [UInt8]

  package init(_ text: String) {
    folded = Folding.bytes(text)
  }

  /// Whether `text` holds it; the empty needle is in every text.
  package func isIn(_ text: String) -> Bool {
    guard text.utf8Span.isKnownASCII else {
      return Folding.bytes(text).withUnsafeBufferPointer(isIn(searched:))
    }
    var text = text
    return text.withUTF8(isIn(searched:))
  }

  /// The same of bytes that are folded, or ASCII as it came.
  func isIn(searched bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = folded.first else { return true }
    guard bytes.count >= folded.count else { return false }
    // Of the bytes that differ from a small letter in this bit alone, the other is its capital.
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
