extension Quoting {
  /// One cell of a CSV file (RFC 4180): the visible form, in double quotes where it holds a comma, a semicolon, which
  /// many a locale has between cells, or a double quote.
  ///
  /// A text that a spreadsheet would take for a formula has an apostrophe put before it unless `raw`: one that begins
  /// with `=`, `+`, `-`, `@` or their full-width forms, blanks before it or not, or with tab or carriage return.
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
