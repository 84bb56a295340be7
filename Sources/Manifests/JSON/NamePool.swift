import AccessModel

/// Shares memory among equal names: those of roles, groups and namespaces recur thousands of times.
///
/// A name replaces the one in its slot, so that the pool never grows, and looking up any bytes takes the same time.
final class NamePool {
  private var names: [Name]

  /// - Parameter byteCount: The number of bytes to be read.
  init(byteCount: Int) {
    let slots = min(max(byteCount / 4_096, 1), 1 << 16)
    names = Array(repeating: "", count: 1 << (Int.bitWidth - (slots - 1).leadingZeroBitCount))
  }

  /// The name for a text.
  func name(_ text: JSONText) -> Name {
    text.hasEscapes ? Name(text.string) : pooled(text)
  }

  private func pooled(_ text: JSONText) -> Name {
    let bytes = text.raw
    // Shorter text is stored inline in the String.
    guard bytes.count > 15 else { return Name(text.unescaped) }
    // The last bytes of a text, in which names often differ, reach the highest bits alone.
    let slot = Int(NamePool.hash(bytes) >> (UInt64.bitWidth - names.count.trailingZeroBitCount))
    if NamePool.isName(names[slot], bytes) { return names[slot] }
    let name = Name(text.unescaped)
    names[slot] = name
    return name
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0
    for offset in EightBytes.offsets(in: bytes) {
      hash = (hash ^ EightBytes(bytes, at: offset).word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return hash
  }

  private static func isName(_ name: Name, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    name.text.utf8.withContiguousStorageIfAvailable { own in
      own.count == bytes.count && EightBytes.areEqual(own, bytes)
    } ?? false
  }
}
