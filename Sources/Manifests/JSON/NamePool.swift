import AccessModel

/// Gives equal names one text in memory: those of roles, groups and namespaces recur by the thousand.
///
/// A name of a slot gives way to the next that falls there, so that it never grows and any bytes cost the same.
final class NamePool {
  private var names: [Name]

  /// - Parameter byteCount: How many bytes are to be read.
  init(byteCount: Int) {
    let slots = min(max(byteCount / 4_096, 1), 1 << 16)
    names = Array(repeating: "", count: 1 << (Int.bitWidth - (slots - 1).leadingZeroBitCount))
  }

  /// The name that a text gives.
  func name(_ text: JSONText) -> Name {
    text.hasEscapes ? Name(text.string) : name(text.raw)
  }

  private func name(_ bytes: UnsafeBufferPointer<UInt8>) -> Name {
    // Shorter texts lie in the String itself.
    guard bytes.count > 15 else { return Name(String(decoding: bytes, as: UTF8.self)) }
    let slot = NamePool.hash(bytes) & (names.count - 1)
    if NamePool.isName(names[slot], bytes) { return names[slot] }
    let name = Name(String(decoding: bytes, as: UTF8.self))
    names[slot] = name
    return name
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0
    for offset in offsets(in: bytes) {
      hash = (hash ^ EightBytes(bytes, at: offset).word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return Int(truncatingIfNeeded: hash >> 1)
  }

  private static func isName(_ name: Name, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    name.text.utf8.withContiguousStorageIfAvailable { own in
      own.count == bytes.count
        && offsets(in: bytes).allSatisfy { EightBytes(own, at: $0) == EightBytes(bytes, at: $0) }
    } ?? false
  }

  /// Where to look at eight bytes at a time so that all are seen, the last eight overlapping those before.
  private static func offsets(in bytes: UnsafeBufferPointer<UInt8>) -> some Sequence<Int> {
    stride(from: 0, to: bytes.count, by: 8).lazy.map { min($0, bytes.count - 8) }
  }
}
