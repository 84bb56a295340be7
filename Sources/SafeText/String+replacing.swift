extension String {
  /// The text with each scalar for which `replacement` returns a text replaced; called for every scalar in order.
  ///
  /// Text between replacements is copied in one piece; without replacements nothing is copied.
  func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    var copied = startIndex
    var offset = 0
    for scalar in unicodeScalars {
      let width = UTF8.width(scalar)
      if let replacement = replacement(scalar) {
        let index = utf8.index(startIndex, offsetBy: offset)
        result += self[copied..<index]
        result += replacement
        copied = utf8.index(index, offsetBy: width)
      }
      offset += width
    }
    guard copied > startIndex else { return self }
    return result + self[copied...]
  }

  /// Whether every byte is printable ASCII except the backslash: such a text is its own visible form, one column a
  /// byte.
  var isPlainASCII: Bool {
    let bytes = utf8Span.span
    for index in bytes.indices where !(0x20...0x7E).contains(bytes[index]) || bytes[index] == UInt8(ascii: "\\") {
      return false
    }
    return true
  }
}
