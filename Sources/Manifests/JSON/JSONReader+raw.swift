extension JSONReader {
  /// Reads the next value, whatever its kind, and returns its bytes as they are written.
  package mutating func raw() throws(Failure) -> ArraySlice<UInt8> {
    _ = try kind()
    let start = position
    try skip()
    return Array(bytes[start..<position])[...]
  }
}
