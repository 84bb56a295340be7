import AccessAnalysis

/// Many texts in one block of memory, so that a search does not touch any String.
struct SearchedTexts: Sendable {
  /// The texts one after the other: ASCII unchanged, all else folded.
  private var bytes: [UInt8] = []
  /// The start of each text, and the end of the last.
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

  /// Whether the text at a position contains the needle.
  func holds(_ needle: Needle, at position: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      needle.isIn(searched: UnsafeBufferPointer(rebasing: bytes[bounds[position]..<bounds[position + 1]]))
    }
  }

  /// For each text, whether it contains the needle.
  func holding(_ needle: Needle) -> [Bool] {
    bounds.indices.dropLast().map { holds(needle, at: $0) }
  }

  /// The positions of the first texts that contain the needle.
  func first(_ most: Int, holding needle: Needle) -> [Int] {
    Array(bounds.indices.dropLast().lazy.filter { holds(needle, at: $0) }.prefix(most))
  }
}
