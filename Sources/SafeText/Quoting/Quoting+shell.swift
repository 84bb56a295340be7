extension Quoting {
  /// One word of a POSIX shell command line: unquoted if it is plain, else in single quotes.
  ///
  /// If a character is shown as an escape, the word is printed by printf, `"$(printf '…')"`, from the bytes of that
  /// character in octal, which neither the locale nor a following digit changes. The line therefore contains no raw
  /// control character or newline. Newlines at the end, which a substitution drops, are written as the last character
  /// of a new shell's `$IFS`. NUL, which no argument can contain, becomes the text `\u{0}`.
  package static func shell(_ text: String) -> String {
    if isPlainWord(text) { return text }
    if text.isPlainASCII || !text.unicodeScalars.contains(where: \.isShownAsEscape) {
      return "'" + text.replacingScalars { $0 == "'" ? #"'\''"# : nil } + "'"
    }
    let newlines = text.unicodeScalars.reversed().prefix { $0 == "\n" }.count
    let rest = String(text.unicodeScalars.dropLast(newlines))
    let end = String(repeating: #""${IFS#??}""#, count: newlines)
    return (rest.isEmpty ? "" : #""$(printf '"# + printfFormat(rest) + #"')""#) + end
  }

  /// The printf format that prints the text, for use in single quotes.
  private static func printfFormat(_ text: String) -> String {
    // A dash at the start would begin an option.
    let (start, rest) =
      text.utf8.first == UInt8(ascii: "-")
      ? (octal("-"), text.unicodeScalars.dropFirst()) : ("", text.unicodeScalars[...])
    return start + String(rest).replacingScalars(printfEscape)
  }

  /// Whether no shell gives any of the characters a special meaning. `=` must not come first, as zsh would expand it.
  private static func isPlainWord(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "=") else { return false }
    return text.utf8.allSatisfy { byte in
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", "/", ":", "@", "%", "+", ",", "=": true
      default: false
      }
    }
  }

  private static func printfEscape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\0": #"\\u{0}"#
    case "\n": #"\n"#
    case "\t": #"\t"#
    case "\r": #"\r"#
    case "\\": #"\\"#
    case "%": "%%"
    // The history expansion of an interactive shell interprets quotes and `!` before quoting applies.
    case "'", "!": octal(scalar)
    default: scalar.isShownAsEscape ? octal(scalar) : nil
    }
  }

  private static func octal(_ scalar: Unicode.Scalar) -> String {
    var result = ""
    for byte in String(scalar).utf8 {
      result += "\\"
      for shift in [6, 3, 0] {
        result.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + (byte >> shift) & 7))
      }
    }
    return result
  }
}
