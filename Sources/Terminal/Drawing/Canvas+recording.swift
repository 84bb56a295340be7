import SafeText

extension Canvas {
  /// The text of each row, without trailing blanks.
  package func textRows() -> [String] {
    (0..<size.rows).map { row in
      var text = ""
      for cell in self.row(row) where !cell.isContinuation { text += cell.glyph.text }
      return Self.trimmed(text, of: " ")
    }
  }

  /// The roles of each row, one letter a column (`StyleRole.letter`), without trailing plain text.
  package func styleRows() -> [String] {
    (0..<size.rows).map { row in
      Self.trimmed(String(self.row(row).map(\.style.role.letter)), of: ".")
    }
  }

  /// The emphasis of each row: `b` bold, `u` underline, `r` reverse, or for a combination the sum of 1, 2 and 4.
  package func emphasisRows() -> [String] {
    (0..<size.rows).map { row in
      Self.trimmed(String(self.row(row).map { Self.letter($0.style.emphasis) }), of: ".")
    }
  }

  /// The whole canvas as readable text, for golden screens.
  ///
  /// Trailing empty rows are left out. Emphasis is included only for rows that have some, with the row's number.
  package var recording: String {
    var lines = ["── text \(size.columns)×\(size.rows)"]
    lines += Self.withoutTrailingEmpty(textRows())
    lines.append("── style")
    lines += Self.withoutTrailingEmpty(styleRows())
    let emphasis = emphasisRows().enumerated().filter { !$0.element.isEmpty }
    if !emphasis.isEmpty {
      lines.append("── emphasis")
      lines += emphasis.map { "\($0.offset) \($0.element)" }
    }
    lines.append("── cursor \(cursor.map { "\($0.column),\($0.row)" } ?? "hidden")")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func letter(_ emphasis: Emphasis) -> Character {
    switch emphasis {
    case []: "."
    case .bold: "b"
    case .underline: "u"
    case .reverse: "r"
    default: Character(String(emphasis.rawValue))
    }
  }

  private static func withoutTrailingEmpty(_ rows: [String]) -> ArraySlice<String> {
    rows.prefix((rows.lastIndex { !$0.isEmpty } ?? -1) + 1)
  }

  private static func trimmed(_ text: String, of filler: Character) -> String {
    var rest = Substring(text)
    while rest.last == filler { rest.removeLast() }
    return String(rest)
  }
}
