import TestSupport

/// Names that are difficult for YAML readers, and random names, the same in every run.
struct HostileNames {
  static let known = [
    "y", "Y", "n", "yes", "no", "NO", "on", "off", "true", "False", "null", "Null", "~", "1e3", "1E3", "0x1F", "0X1F",
    "0o17", "0O17", "0b11", "0B11", "017", "08", "1_000", "-1", "+1", ".5", "5.", ".inf", "-.INF", ".nan", "12e45",
    "2001-01-01", "2001-1-1", "2001-01-01T00:00:00Z", "1:30", "190:20:30", "<<", "=", "-", "?", ":", "---", "...",
    "- a", "a: b", "a #b", "#a", "!tag", "&anchor", "*alias", "@a", "`a`", "%a", "|", ">", "[a]", "{a: b}",
    "{{ .Values.x }}",
    "'", "\"", "\\", "\\n", "''", "a'b\"c\\d", "\"quoted\"", "new\nline", "\n", "tab\there", "\t", "\r", "cr\r\nlf",
    " leading", "trailing ", " ", "  ", "a  b", "\u{1B}[31mred\u{1B}[0m", "\u{0}", "a\u{0}b", "\u{7}", "\u{7F}",
    "\u{85}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{202E}evil", "\u{2028}", "\u{2029}", "\u{2066}",
    "\u{FEFF}", "\u{FEFF}start", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{10FFFF}", "\u{E0001}", "café", "cafe\u{301}",
    "\u{301}", "数据平台团队", "Équipe Paiements", "👩‍👩‍👧‍👦", "🇪🇺", "👍🏽", "עברית", "العربية", "ß", "İ", "50%", "a/b", "%2e",
    String(repeating: "a", count: 20_000), String(repeating: "数 ", count: 7_000), String(repeating: "word ", count: 50),
  ]

  private var random = SeededGenerator()

  /// The known names and `count` random ones, none of them empty.
  static func all(random count: Int) -> [String] {
    var generator = HostileNames()
    return known + (0..<count).map { _ in generator.name() }
  }

  private mutating func name() -> String {
    let pieces = HostileNames.known.filter { $0.utf8.count < 30 }
    var name = ""
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: name += pieces[Int.random(in: 0..<pieces.count, using: &random)]
      case 1: name.unicodeScalars.append(Unicode.Scalar(UInt8.random(in: 0...0x7F, using: &random)))
      case 2: name.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: 0..<0x3000, using: &random)) ?? "a")
      default: name.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: 0..<0x110000, using: &random)) ?? "b")
      }
    }
    return name
  }
}
