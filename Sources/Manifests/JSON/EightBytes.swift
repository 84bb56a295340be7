/// Eight bytes processed at once.
struct EightBytes: Equatable {
  /// The bytes in little-endian order.
  let word: UInt64
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101

  /// - Parameter offset: An offset followed by at least eight bytes.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    word = UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The offsets at which to read bytes, of which there are eight or more, so that all are covered; the last eight
  /// overlap those before.
  @inline(__always)
  static func offsets(in bytes: UnsafeBufferPointer<UInt8>) -> some Sequence<Int> {
    stride(from: 0, to: bytes.count, by: 8).lazy.map { min($0, bytes.count - 8) }
  }

  /// Whether two texts of one length are equal.
  static func areEqual(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard one.count < 8 else {
      return offsets(in: one).allSatisfy { EightBytes(one, at: $0) == EightBytes(other, at: $0) }
    }
    for index in one.indices where one[index] != other[index] { return false }
    return true
  }

  /// The number of bytes before the first that is not `byte`; 8 if there is none.
  @inline(__always)
  func countOfLeading(_ byte: UInt8) -> Int {
    (word ^ EightBytes.lowBits &* UInt64(byte)).trailingZeroBitCount / 8
  }
}
