extension Quoting {
  /// One cell of a CSV file (RFC 4180): the visible form, in double quotes where it holds a comma or a double quote.
  ///
  /// A text that a spreadsheet would take for a formula, beginning with `=`, `+`, `-`, `@`, tab or carriage return, has
  /// an apostrophe put before it unless `raw`.
  package static func csv(_ text: String, raw: Bool = false) -> String {
    if text.isEmpty { return "" }
    let cell = !raw && beginsLikeFormula(text) ? "'" + text.visible : text.visible
    guard cell.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else { return cell }
    return "\"" + cell.replacingScalars { $0 == "\"" ? "\"\"" : nil } + "\""
  }

  private static func beginsLikeFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r": true
    default: false
    }
  }
}
