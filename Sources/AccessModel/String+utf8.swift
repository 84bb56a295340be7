extension String {
  /// The offset in bytes of the first byte of its UTF-8 that is `byte`; nil if there is none.
  package func utf8Offset(of byte: UInt8) -> Int? {
    let bytes = utf8Span.span
    for offset in bytes.indices where bytes[offset] == byte { return offset }
    return nil
  }
}
