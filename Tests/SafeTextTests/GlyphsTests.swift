import SafeText
import Testing

@Suite("Glyphs")
struct GlyphsTests {
  @Test(
    "show a text as a terminal does",
    arguments: [
      ("Retail Developers", "Retail Developers"),
      ("Evil \u{1B}[31mRed", #"Evil \e[31mRed"#),
      ("👨\u{200D}👩\u{200D}👧\u{200D}👦", "👨👩👧👦"),
      ("❤\u{FE0F}", "❤"),
      ("1\u{FE0F}\u{20E3}", "1\u{20E3}"),
      ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴"),
      ("e\u{301}", "e\u{301}"),
      ("\u{301}e", #"\u{301}e"#),
      ("\t\u{301}", #"\t\u{301}"#),
      (#"a\n"#, #"a\\n"#),
      ("a\u{180E}b\u{34F}", #"a\u{180e}b\u{34f}"#),
      ("نام\u{200C}ها", "نامها"),
      ("\u{2066}שלום\u{2069}", #"\u{2066}שלום\u{2069}"#),
      ("a\u{A0}b", #"a\u{a0}b"#),
    ])
  func displayed(text: String, displayed: String) {
    #expect(text.displayed.bytes == displayed.bytes)
  }

  @Test(
    "drop nothing where a text is printed",
    arguments: [
      ("👨\u{200D}👩", #"👨\u{200d}👩"#), ("❤\u{FE0F}\u{301}", #"❤\u{fe0f}\u{301}"#),
      ("🏴\u{E0067}\u{E007F}", #"🏴\u{e0067}\u{e007f}"#), ("e\u{301}", "e\u{301}"), ("a\tb", #"a\tb"#),
    ])
  func printed(text: String, printed: String) {
    #expect(text.printed.bytes == printed.bytes)
    #expect(text.columnsPrinted == printed.printedWidth)
  }

  @Test("are printed safely and as wide as they say, whatever the text")
  func anyTextPrinted() {
    for text in RandomText(seed: 8, count: 3_000) {
      #expect(text.printed.isSafeToPrint && text.printed.printedWidth == text.columnsPrinted)
      #expect(!text.printed.unicodeScalars.contains { $0.isShownAsEscape })
    }
  }

  @Test("hold up to four marks; the rest are spelt out")
  func surplusMarks() {
    let zalgo = "Z" + String(repeating: "\u{301}", count: 20)
    let glyphs = Array(Glyphs(zalgo))
    #expect(glyphs.first == Glyph(scalar: "Z", marks: SIMD4(repeating: 0x301), width: 1))
    #expect(glyphs.dropFirst().map(\.text).joined() == String(repeating: #"\u{301}"#, count: 16))
    #expect(zalgo.displayWidth == 1 + 16 * 7)
  }

  @Test("keep marks in order, skipping dropped scalars")
  func marks() {
    let glyphs = Array(Glyphs("a\u{323}\u{200D}\u{301}b"))
    #expect(
      glyphs == [Glyph(scalar: "a", marks: SIMD4(0x323, 0x301, 0, 0), width: 1), Glyph(scalar: "b", width: 1)])
    #expect(glyphs.map(\.text.bytes) == ["a\u{323}\u{301}".bytes, "b".bytes])
  }

  @Test("take the columns of the terminal's own tables", arguments: Self.widths)
  func width(text: String, columns: [Int]) {
    #expect(Glyphs(text).map(\.width) == columns)
    #expect(text.displayWidth == columns.reduce(0, +))
  }

  static let widths: [(String, [Int])] = [
    ("", []), ("aé€", [1, 1, 1]), ("数据", [2, 2]), ("ｗ", [2]), ("ｱ", [1]), ("한", [2]),
    // A syllable of three conjoining letters.
    ("\u{1112}\u{1161}\u{11AB}", [2]),
    // A spacing mark takes its own column.
    ("क\u{903}", [1, 1]),
    // A flag's two letters, each of one column.
    ("🇩🇪", [1, 1]), ("👍🏽", [2, 2]), ("😀", [2]), ("❤", [1]), ("✅", [2]), ("─▌●▲…", [1, 1, 1, 1, 1]), ("㉈", [2]),
    ("\u{3000}", [1, 1, 1, 1, 1, 1, 1, 1]), ("\u{2FA1D}", [2]), ("𝒜", [1]), ("ب", [1]), ("\u{E33}", [1]),
  ]

  @Test("are safe to print and as wide as they say, whatever the text")
  func anyText() {
    for text in RandomText(seed: 2, count: 5_000) {
      #expect(text.displayed.isSafeToPrint)
      #expect(text.displayed.printedWidth == text.displayWidth)
      #expect(Glyphs(text).map(\.text).joined().bytes == text.displayed.bytes)
    }
  }
}
