extension Quoting {
  /// A JSON string with its quotes, lossless.
  ///
  /// Characters shown as escapes become `\u` and four digits, beyond U+FFFF a surrogate pair; other Unicode is
  /// unchanged.
  package static func json(_ text: String) -> String {
    var bytes: [UInt8] = []
    appendJSON(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the same to a text.
  package static func appendJSON(_ text: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    let isPlain = text.isPlainASCII && !text.utf8.contains(quote)
    bytes += (isPlain ? text : text.replacingScalars(jsonEscape)).utf8
    bytes.append(quote)
  }

  private static func jsonEscape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": #"\""#
    case "\\": #"\\"#
    case "\n": #"\n"#
    case "\t": #"\t"#
    case "\r": #"\r"#
    default: scalar.isShownAsEscape ? codeUnits(scalar) : nil
    }
  }

  private static func codeUnits(_ scalar: Unicode.Scalar) -> String {
    var result = ""
    for unit in String(scalar).utf16 {
      result += #"\u"#
      for shift in [12, 8, 4, 0] { result.unicodeScalars.append(hexadecimalDigit(UInt32(unit) >> shift)) }
    }
    return result
  }
}
