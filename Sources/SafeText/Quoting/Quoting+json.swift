extension Quoting {
  /// A JSON string with its quotes, lossless.
  ///
  /// Characters shown as escapes become `\u` and four digits, beyond U+FFFF a surrogate pair; other Unicode is
  /// unchanged.
  package static func json(_ text: String) -> String {
    let isPlain = text.isPlainASCII && !text.utf8.contains(UInt8(ascii: "\""))
    return "\"" + (isPlain ? text : text.replacingScalars(jsonEscape)) + "\""
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
