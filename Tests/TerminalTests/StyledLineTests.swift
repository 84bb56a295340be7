import Terminal
import Testing

@Suite struct StyledLineTests {
  private func texts(_ line: StyledLine, _ width: Int) -> [String] { wrapped(line, width: width).map(\.text) }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one two", 7, ["one two"]), ("", 5, [""]), ("one  ", 5, ["one"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("a bcdefgh", 3, ["a", "bcd", "efg", "h"]), ("数据平台", 5, ["数据", "平台"]),
    ("  one two", 6, ["  one", "  two"]), ("abc", 0, ["a", "b", "c"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
  ])
  func `A line breaks at spaces, and long words inside`(text: String, width: Int, expected: [String]) {
    #expect(texts(StyledLine(text), width) == expected)
  }

  @Test func `No part is wider than the width, and only spaces are lost`() {
    let line = StyledLine("Équipe Paiements (7f3c1b2e-4d5a-4c6b) 数据平台团队 a\u{202E}b c") + StyledLine(" end", .muted)
    for width in 10..<40 {
      let parts = wrapped(line, width: width)
      #expect(parts.allSatisfy { $0.width <= width })
      #expect(parts.map(\.text).joined().filter { $0 != " " } == line.text.filter { $0 != " " })
    }
  }

  @Test func `Styles stay with their text, and a word that changes style is not broken`() {
    let line = StyledLine("group ", .muted) + StyledLine("retail", .accent) + StyledLine("-app") + StyledLine(" view")
    #expect(
      wrapped(line, width: 12) == [
        StyledLine("group", .muted), StyledLine("retail", .accent) + StyledLine("-app"), StyledLine("view"),
      ])
  }

  @Test(arguments: [
    (12, "name: value "), (11, "name: value"), (10, "name: val…"), (6, "name:…"), (5, "name…"), (1, "…"),
  ])
  func `A line drawn in a width is cut with one ellipsis`(width: Int, expected: String) {
    var canvas = Canvas(Size(columns: 14, rows: 1))
    canvas.write("##############", at: Point(column: 0, row: 0))
    let line = StyledLine("name: ", .muted) + StyledLine("value")
    #expect(canvas.write(line, at: Point(column: 0, row: 0), width: width) == width)
    #expect(canvas.textRows()[0] == expected + String(repeating: "#", count: 14 - width))
  }
}
