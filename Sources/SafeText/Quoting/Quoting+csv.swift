extension Quoting {
  /// A cell of a CSV file (RFC 4180): the visible form, in double quotes if it contains a comma, a double quote, or a
  /// semicolon, which is the separator in many locales.
  ///
  /// Unless `raw`, text that a spreadsheet would read as a formula is prefixed with an apostrophe: text that begins
  /// with `=`, `+`, `-`, `@` or their full-width forms, with or without leading blanks, or with a tab or carriage
  /// return.
  package static func csv(_ text: String, raw: Bool = false) -> String {
    if text.isEmpty { return "" }
    let cell = !raw && beginsLikeFormula(text) ? "'" + text.visible : text.visible
    guard cell.utf8.contains(where: { [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\"")].contains($0) }) else {
      return cell
    }
    return "\"" + cell.replacingScalars { $0 == "\"" ? "\"\"" : nil } + "\""
  }

  private static func beginsLikeFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "\t", "\r": return true
    default: break
    }
    return switch text.unicodeScalars.first(where: { $0 != " " }) {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
