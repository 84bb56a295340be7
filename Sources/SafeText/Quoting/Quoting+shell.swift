extension Quoting {
  /// One word of a POSIX shell's command line: bare where it is plain, else in single quotes.
  ///
  /// Where a character is shown as an escape, printf makes the word, `"$(printf '…')"`, from the bytes of that character
  /// in octal, which no locale and no digit after them changes. So the line holds no raw control character or newline.
  /// Newlines at the end, which a substitution drops, are the last character of a new shell's `$IFS`. NUL, which no
  /// argument can hold, becomes the text `\u{0}`.
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

  /// What printf prints as the text, for single quotes.
  private static func printfFormat(_ text: String) -> String {
    // A dash at the start would begin an option.
    let (start, rest) =
      text.utf8.first == UInt8(ascii: "-")
      ? (octal("-"), text.unicodeScalars.dropFirst()) : ("", text.unicodeScalars[...])
    return start + String(rest).replacingScalars(printfEscape)
  }

  /// Whether no shell gives a meaning to any of the characters; `=` not as the first, which zsh expands.
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
    // An interactive shell's history expansion reads quotes and `!` before the quoting does.
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
