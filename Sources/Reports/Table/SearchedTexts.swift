/// Many texts in one piece of memory: looking for a needle in all of them touches no String.
struct SearchedTexts: Sendable {
  /// One text after the other, in UTF-8.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(_ texts: some Sequence<String>) {
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      ends.append(bytes.count)
    }
  }

  /// Says of each text whether it holds the needle.
  func holding(_ needle: Needle) -> [Bool] {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      return ends.map { end in
        defer { start = end }
        return needle.isIn(utf8: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      }
    }
  }
}
