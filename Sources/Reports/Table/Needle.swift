/// A text to look for in many others, in any case of letters.
package struct Needle: Sendable {
  private let folded: [UInt8]
  private let isASCII: Bool

  package init(_ text: String) {
    folded = Array(text.lowercased().utf8)
    isASCII = folded.allSatisfy { $0 < 0x80 }
  }

  /// Whether `text` holds it; the empty needle is in every text.
  package func isIn(_ text: String) -> Bool {
    guard isASCII || text.utf8Span.isKnownASCII else { return find(in: text.lowercased(), folding: false) }
    return find(in: text, folding: true)
  }

  private func find(in text: String, folding: Bool) -> Bool {
    guard let first = folded.first else { return true }
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count >= folded.count else { return false }
      for start in 0...(bytes.count - folded.count) where Needle.lower(bytes[start], folding) == first {
        var index = 1
        while index < folded.count, Needle.lower(bytes[start + index], folding) == folded[index] { index += 1 }
        if index == folded.count { return true }
      }
      return false
    }
  }

  @inline(__always)
  private static func lower(_ byte: UInt8, _ folding: Bool) -> UInt8 {
    folding && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
