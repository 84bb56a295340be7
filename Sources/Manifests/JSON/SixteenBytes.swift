/// Sixteen bytes processed at once, by the vector instructions that every processor has.
struct SixteenBytes {
  private let bytes: SIMD16<UInt8>

  /// - Parameter offset: An offset followed by at least sixteen bytes.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.bytes = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// The number of bytes before the first that ends plain JSON text: a double quote, a backslash, a control character,
  /// or a byte that is not ASCII; 16 if there is none.
  ///
  /// Swift compares vectors byte by byte, but calculates with them at once: each such byte sets the highest bit.
  @inline(__always)
  var countOfLeadingPlain: Int {
    let controls = bytes &- 0x20
    let quotes = (bytes ^ UInt8(ascii: "\"")) &- 1
    let backslashes = (bytes ^ UInt8(ascii: "\\")) &- 1
    let marks = unsafeBitCast(controls | quotes | backslashes | bytes, to: SIMD2<UInt64>.self)
    let first = SixteenBytes.countOfUnmarked(marks[0])
    return first < 8 ? first : 8 + SixteenBytes.countOfUnmarked(marks[1])
  }

  /// The number of bytes before the first with the highest bit; 8 if there is none.
  @inline(__always)
  private static func countOfUnmarked(_ marks: UInt64) -> Int {
    (UInt64(littleEndian: marks) & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
  }
}
