extension JSONReader {
  /// Reads the next value, whatever its kind, and returns its bytes as they are written.
  package mutating func raw() throws(Failure) -> ArraySlice<UInt8> {
    _ = try kind()
    let start = position
    try skip()
    return Array(bytes[start..<position])[...]
  }
}

extension JSONText {
  /// The text as it is written, with its double quotes.
  package var quoted: [UInt8] { [UInt8(ascii: "\"")] + raw + [UInt8(ascii: "\"")] }
}
