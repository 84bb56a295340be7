/// Eight bytes looked at in one go.
struct EightBytes: Equatable {
  /// The first byte lowest.
  let word: UInt64
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// - Parameter offset: At least eight bytes follow it.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    word = UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// How many of the bytes come before the first that is not `byte`; 8 where there is none.
  @inline(__always)
  func countOfLeading(_ byte: UInt8) -> Int {
    (word ^ EightBytes.lowBits &* UInt64(byte)).trailingZeroBitCount / 8
  }

  /// How many of the bytes come before the first that text in JSON cannot simply hold, a double quote, a backslash or
  /// a control character, or that is not ASCII; 8 where there is none.
  @inline(__always)
  var countOfLeadingPlain: Int {
    // A borrow can mark a byte above one that is rightly marked, and never one below.
    let controls = word &- EightBytes.lowBits &* 0x20
    let quotes = word ^ EightBytes.lowBits &* UInt64(UInt8(ascii: "\""))
    let backslashes = word ^ EightBytes.lowBits &* UInt64(UInt8(ascii: "\\"))
    let marked = controls | (quotes &- EightBytes.lowBits) | (backslashes &- EightBytes.lowBits) | word
    return (marked & EightBytes.highBits).trailingZeroBitCount / 8
  }
}
