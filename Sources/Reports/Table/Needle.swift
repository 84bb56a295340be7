/// A text to look for in many others, in any case of letters.
package struct Needle: Sendable {
  let folded: [UInt8]
  private let isASCII: Bool

  package init(_ text: String) {
    folded = Array(text.lowercased().utf8)
    isASCII = folded.allSatisfy { $0 < 0x80 }
  }

  /// Whether `text` holds it; the empty needle is in every text.
  package func isIn(_ text: String) -> Bool {
    let isFolded = isASCII || text.utf8Span.isKnownASCII
    var text = isFolded ? text : text.lowercased()
    return text.withUTF8 { find(in: $0, folding: isFolded) }
  }

  /// The same of text in UTF-8.
  func isIn(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isASCII ? find(in: bytes, folding: true) : isIn(String(decoding: bytes, as: UTF8.self))
  }

  private func find(in bytes: UnsafeBufferPointer<UInt8>, folding: Bool) -> Bool {
    guard let first = folded.first else { return true }
    guard bytes.count >= folded.count else { return false }
    // Of the bytes that differ from a small letter in this bit alone, the other is its capital.
    let caseBit: UInt8 = folding && (0x61...0x7A).contains(first) ? 0x20 : 0
    for start in 0...(bytes.count - folded.count) where bytes[start] | caseBit == first {
      var index = 1
      while index < folded.count, Needle.lower(bytes[start + index], folding) == folded[index] { index += 1 }
      if index == folded.count { return true }
    }
    return false
  }

  @inline(__always)
  private static func lower(_ byte: UInt8, _ folding: Bool) -> UInt8 {
    folding && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
