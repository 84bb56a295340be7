import AccessAnalysis

/// Many texts in one piece of memory: looking for a needle in them touches no String.
struct SearchedTexts: Sendable {
  /// One text after the other: ASCII as it came, all else folded.
  private var bytes: [UInt8] = []
  /// Where each text begins, and after them the end of the last.
  private var bounds = [0]

  init(_ texts: some Sequence<String>) {
    for text in texts {
      if text.utf8Span.isKnownASCII {
        bytes.append(contentsOf: text.utf8)
      } else {
        for scalar in text.unicodeScalars { Folding.append(scalar, to: &bytes) }
      }
      bounds.append(bytes.count)
    }
  }

  /// Whether the text at a position holds the needle.
  func holds(_ needle: Needle, at position: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      needle.isIn(searched: UnsafeBufferPointer(rebasing: bytes[bounds[position]..<bounds[position + 1]]))
    }
  }

  /// Says of each text whether it holds the needle.
  func holding(_ needle: Needle) -> [Bool] {
    bounds.indices.dropLast().map { holds(needle, at: $0) }
  }
}
