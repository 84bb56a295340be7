import SafeText

/// Text as YAML, on one line: plain if every reader takes it as text, else in double quotes with escapes.
package enum YAMLText {
  /// The text as a scalar.
  package static func scalar(_ text: String) -> String {
    isPlain(text) ? text : "\"" + escaped(text, quote: true) + "\""
  }

  /// The text as a key with its colon; as an explicit key on its own line if it is longer than the 1,024 characters
  /// within which YAML readers look for the colon.
  static func key(_ text: String, indent: String) -> String {
    let key = scalar(text)
    return key.utf8.count <= 1_000 ? "\(indent)\(key):" : "\(indent)? \(key)\n\(indent):"
  }

  /// The text as a comment line, without a newline.
  package static func comment(_ text: String) -> String {
    "# " + escaped(text, quote: false)
  }

  /// Whether the text matches `[A-Za-z0-9][A-Za-z0-9._/ -]*[A-Za-z0-9]` and is a string in both YAML 1.1 and 1.2.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count >= 2, let first = bytes.first, let last = bytes.last, isAlphanumeric(first), isAlphanumeric(last)
    else { return false }
    let fits = bytes.allSatisfy {
      isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "/")
        || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-")
    }
    return fits && PlainScalar(text) == .text && !isDate(bytes)
  }

  /// Whether YAML 1.1 could read it as a timestamp, which starts with a date.
  private static func isDate(_ bytes: String.UTF8View) -> Bool {
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return digits.count == 4 && bytes.dropFirst(4).first == UInt8(ascii: "-")
      && bytes.dropFirst(5).allSatisfy { !isAlphanumeric($0) || $0 < UInt8(ascii: "A") || $0 == UInt8(ascii: "T") }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }

  private static func escaped(_ text: String, quote: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"" where quote: escaped += "\\\""
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      case "\r": escaped += "\\r"
      case "\u{1b}": escaped += "\\e"
      case _ where scalar.isShownAsEscape: escaped += hexadecimal(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (letter, width) =
      switch scalar.value {
      case ..<0x100: ("x", 2)
      case ..<0x10000: ("u", 4)
      default: ("U", 8)
      }
    return "\\\(letter)" + String(repeating: "0", count: width - digits.count) + digits
  }
}
