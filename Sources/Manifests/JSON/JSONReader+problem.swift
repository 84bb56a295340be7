import AccessModel

extension JSONReader.Failure {
  /// The failure with its line and column in the bytes that were read.
  package func problem(in bytes: UnsafeBufferPointer<UInt8>, source: String) -> Problem {
    let before = bytes.prefix(offset)
    let line = before.reduce(into: 1) { line, byte in line += byte == 0x0A ? 1 : 0 }
    let column = offset - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    return Problem(Place(source, line: line, column: column), found: found, expected: expected)
  }
}
