import SafeText
import Testing

@Suite("The visible form")
struct VisibleTests {
  @Test(
    "shows what would be obeyed or not be seen as an escape",
    arguments: [
      ("", ""),
      ("Retail Developers", "Retail Developers"),
      ("Evil \u{1B}[31mRed", #"Evil \e[31mRed"#),
      ("RTL \u{202E}gnp.exe", #"RTL \u{202e}gnp.exe"#),
      ("a\tb\nc\rd", #"a\tb\nc\rd"#),
      ("a\r\nb", #"a\r\nb"#),
      ("nul\0", #"nul\u{0}"#),
      ("\u{7F}\u{85}\u{9B}", #"\u{7f}\u{85}\u{9b}"#),
      ("soft\u{AD}hyphen", #"soft\u{ad}hyphen"#),
      ("zero\u{200B}width\u{FEFF}", #"zero\u{200b}width\u{feff}"#),
      ("\u{A0}\u{2003}\u{3000}", #"\u{a0}\u{2003}\u{3000}"#),
      ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#),
      ("\u{FFFE}\u{378}\u{10FFFF}", #"\u{fffe}\u{378}\u{10ffff}"#),
      ("\u{E000}", #"\u{e000}"#),
      ("👨\u{200D}👩", #"👨\u{200d}👩"#),
      ("❤\u{FE0F}", #"❤\u{fe0f}"#),
      ("🏴\u{E0067}\u{E007F}", #"🏴\u{e0067}\u{e007f}"#),
      ("a\u{3164}b\u{34F}c", #"a\u{3164}b\u{34f}c"#),
      ("a\u{2800}b", #"a\u{2800}b"#),
      (#"C:\temp"#, #"C:\\temp"#),
    ]
  )
  func escapes(text: String, visible: String) {
    #expect(text.visible.bytes == visible.bytes)
  }

  @Test(
    "leaves letters of any script and their marks as they are",
    arguments: ["Équipe", "e\u{301}quipe", "数据平台团队", "فريق", "צוות", "ทีม", "टीम", "한국어", "🇩🇪", "👍🏽", "naïve – “quoted” €"])
  func letters(text: String) {
    #expect(text.visible.bytes == text.bytes)
  }

  @Test("escapes a mark without a base character")
  func loneMarks() {
    #expect("\u{301}a".visible == #"\u{301}a"#)
    #expect("\u{1B}\u{338}".visible == #"\e\u{338}"#)
    #expect("\\\u{338}\u{338}".visible == #"\\\u{338}\u{338}"#)
  }

  @Test("can be read back, whatever the text")
  func readBack() {
    for text in RandomText(seed: 1, count: 5_000) {
      #expect(unescaped(text.visible).bytes == text.bytes)
      #expect(text.visible.isSafeToPrint)
    }
  }

  @Test("escapes exactly the scalars that are shown as escapes, and the backslash")
  func predicate() {
    for value in UInt32(0)..<0x110000 {
      guard let scalar = Unicode.Scalar(value), scalar != "\\" else { continue }
      let text = "a" + String(scalar)
      if scalar.isShownAsEscape == (text.visible.bytes == text.bytes) {
        Issue.record("U+\(String(value, radix: 16)) is shown as \(text.visible)")
      }
    }
  }

  private func unescaped(_ visible: String) -> String {
    var result = ""
    var rest = visible.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "n": result += "\n"
      case "t": result += "\t"
      case "r": result += "\r"
      case "e": result += "\u{1B}"
      case "\\": result += "\\"
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        rest = rest.dropFirst(digits.count + 2)
        result.unicodeScalars.append(UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init) ?? "?")
      case let other: Issue.record("no escape: \(String(describing: other))")
      }
    }
    return result
  }
}
