import SafeText
import Testing

@Suite("A text fitted to columns")
struct FittedTests {
  @Test(
    "is padded, or cut for an ellipsis",
    arguments: [
      ("retail", 8, "retail  "), ("retail", 6, "retail"), ("retail", 5, "reta…"), ("retail", 1, "…"), ("", 3, "   "),
      ("retail", 0, ""), ("retail", -1, ""), ("", 0, ""),
      ("数据平台", 8, "数据平台"), ("数据平台", 9, "数据平台 "), ("数据平台", 7, "数据平…"), ("数据平台", 6, "数据… "),
      ("数据", 2, "… "), ("数", 1, "…"), ("数", 2, "数"),
      ("Équipe", 6, "Équipe"), ("Équipe", 4, "Équ…"), ("e\u{301}e\u{301}", 2, "e\u{301}e\u{301}"),
      ("e\u{301}e\u{301}e", 2, "e\u{301}…"), ("a\tb", 4, #"a\tb"#), ("a\tb", 3, #"a\…"#), ("ab\u{200D}", 2, "ab"),
      (#"a\b"#, 4, #"a\\b"#),
    ])
  func leading(text: String, width: Int, fitted: String) {
    #expect(text.fitted(to: width).bytes == fitted.bytes)
  }

  @Test("can keep the end instead")
  func trailing() {
    #expect("204".fitted(to: 6, alignment: .trailing) == "   204")
    #expect("数".fitted(to: 3, alignment: .trailing) == " 数")
    #expect("1234567".fitted(to: 6, alignment: .trailing) == "12345…")
  }

  @Test("has exactly that width, whatever the text")
  func anyText() {
    for text in RandomText(seed: 3, count: 2_000) {
      for width in [1, 2, 7, 20, 40] {
        let fitted = text.fitted(to: width, alignment: width == 7 ? .trailing : .leading)
        #expect(fitted.printedWidth == width)
        #expect(fitted.isSafeToPrint)
      }
      #expect(text.fitted(to: text.displayWidth).bytes == text.displayed.bytes)
    }
  }
}
