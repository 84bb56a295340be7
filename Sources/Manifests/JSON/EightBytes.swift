/// Eight bytes processed at once.
struct EightBytes: Equatable {
  /// The bytes in little-endian order.
  let word: UInt64
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// - Parameter offset: An offset followed by at least eight bytes.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    word = UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The number of bytes before the first that is not `byte`; 8 if there is none.
  @inline(__always)
  func countOfLeading(_ byte: UInt8) -> Int {
    (word ^ EightBytes.lowBits &* UInt64(byte)).trailingZeroBitCount / 8
  }

  /// The number of bytes before the first that ends plain JSON text: a double quote, a backslash, a control character,
  /// or a byte that is not ASCII; 8 if there is none.
  @inline(__always)
  var countOfLeadingPlain: Int {
    // A borrow can only mark bytes above a correct mark, never below it.
    let controls = word &- EightBytes.lowBits &* 0x20
    let quotes = word ^ EightBytes.lowBits &* UInt64(UInt8(ascii: "\""))
    let backslashes = word ^ EightBytes.lowBits &* UInt64(UInt8(ascii: "\\"))
    let marked = controls | (quotes &- EightBytes.lowBits) | (backslashes &- EightBytes.lowBits) | word
    return (marked & EightBytes.highBits).trailingZeroBitCount / 8
  }
}
