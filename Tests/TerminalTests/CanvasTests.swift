import SafeText
import Terminal
import Testing

@Suite struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int = 1) -> Canvas {
    Canvas(Size(columns: columns, rows: rows))
  }

  private func point(_ column: Int, _ row: Int = 0) -> Point { Point(column: column, row: row) }

  /// Whether every wide glyph is followed by its continuation, and no continuation is alone.
  private func isWhole(_ canvas: Canvas) -> Bool {
    (0..<canvas.size.rows).allSatisfy { row in
      var isRightHalfDue = false
      for cell in canvas.row(row) {
        if cell.isContinuation != isRightHalfDue { return false }
        isRightHalfDue = cell.glyph.width == 2
      }
      return !isRightHalfDue
    }
  }

  @Test func `A text without a width is clipped at the canvas's edge and says how far it came`() {
    var canvas = canvas(5)
    #expect(canvas.write("abc", at: point(0)) == 3)
    #expect(canvas.write("defg", at: point(3)) == 2)
    #expect(canvas.textRows() == ["abcde"])
  }

  @Test func `A text outside the canvas changes nothing`() {
    var canvas = canvas(3)
    canvas.write("abc", at: point(0, -1))
    canvas.write("abc", at: point(0, 1))
    canvas.write("abc", at: point(3))
    canvas.write("abc", at: point(-3))
    #expect(canvas.textRows() == [""])
  }

  @Test func `A text that starts left of the clip shows its rest`() {
    var canvas = canvas(6)
    canvas.write("abcdef", at: point(0), in: Rect(column: 2, row: 0, columns: 2, rows: 1))
    #expect(canvas.textRows() == ["  cd"])
  }

  @Test(arguments: [
    ("abc", 3, "abc|"), ("abcd", 3, "ab…|"), ("ab", 4, "ab  |"), ("", 2, "  |"), ("abc", 1, "…|"), ("abc", 0, "|"),
    ("数据", 4, "数据|"), ("数据平", 4, "数… |"), ("数据平", 5, "数据…|"), ("数", 1, "…|"), ("a数", 2, "a…|"),
    ("e\u{301}f", 2, "e\u{301}f|"), ("e\u{301}fg", 2, "e\u{301}…|"),
  ])
  func `A width is filled exactly, and what is longer ends with an ellipsis`(
    text: String, width: Int, expected: String
  ) {
    var canvas = canvas(12)
    canvas.clear(Rect(canvas.size))
    canvas.write("############", at: point(0))
    #expect(canvas.write(text, at: point(0), width: width) == width)
    canvas.write("|", at: point(width))
    #expect(canvas.textRows()[0].prefix(expected.count) == expected)
    #expect(isWhole(canvas))
  }

  @Test func `Trailing alignment puts the blanks first`() {
    var canvas = canvas(6)
    canvas.write("######", at: point(0))
    canvas.write("12", at: point(1), width: 4, alignment: .trailing)
    #expect(canvas.textRows() == ["#  12#"])
  }

  @Test func `A wide glyph that does not fit at the right or left edge is blank`() {
    var canvas = canvas(4)
    canvas.write("abc数", at: point(0))
    #expect(canvas.textRows() == ["abc"])
    canvas.write("数b", at: point(-1))
    #expect(canvas.textRows() == [" bc"])
    #expect(isWhole(canvas))
  }

  @Test(arguments: 0..<4) func `Overwriting one half of a wide glyph blanks the other`(column: Int) {
    var canvas = canvas(4)
    canvas.write("数据", at: point(0))
    canvas.write("x", at: point(column))
    #expect(canvas.textRows() == [["x 据", " x据", "数x", "数 x"][column]])
    #expect(isWhole(canvas))
  }

  @Test func `Wide glyphs over wide glyphs, clears and lines at every column leave only whole glyphs`() {
    for column in -2..<9 {
      var canvas = canvas(8)
      canvas.write("数数数数", at: point(0))
      canvas.write("据据", at: point(column))
      #expect(isWhole(canvas))
      canvas.write("数数数数", at: point(0))
      canvas.clear(Rect(column: column, row: 0, columns: 3, rows: 1))
      #expect(isWhole(canvas))
      canvas.write("数数数数", at: point(0))
      canvas.verticalLine(column: column, from: 0, to: 1)
      #expect(isWhole(canvas))
      canvas.write("数数数数", at: point(0))
      canvas.write("a据b", at: point(column), in: Rect(column: 1, row: 0, columns: 4, rows: 1))
      #expect(isWhole(canvas))
    }
  }

  @Test func `Hostile text is drawn in its visible form`() {
    var canvas = canvas(40)
    canvas.write("a\u{1B}[31m\u{202E}b\nc", at: point(0))
    #expect(canvas.textRows() == ["a\\e[31m\\u{202e}b\\nc"])
  }

  @Test func `A box has corners, edges and a title that is cut to fit`() {
    var canvas = canvas(10, 3)
    canvas.box(Rect(canvas.size), title: "Namespaces")
    #expect(canvas.textRows() == ["┌─ Nam… ─┐", "│        │", "└────────┘"])
  }

  @Test func `A recording shows text, roles, emphasis and the cursor`() {
    var canvas = canvas(12, 4)
    canvas.write("▌", at: point(0, 1), style: Style(.selection))
    canvas.write("retail", at: point(1, 1), style: Style(.text, .bold))
    canvas.write("数", at: point(8, 1), style: Style(.muted, [.bold, .reverse]))
    canvas.cursor = point(7, 1)
    #expect(
      canvas.recording == """
        ── text 12×4

        ▌retail 数
        ── style

        s.......mm
        ── emphasis
        1 .bbbbbb.55
        ── cursor 7,1

        """)
  }

  @Test func `Restyling leaves the glyphs and stays inside`() {
    var canvas = canvas(4, 2)
    canvas.write("ab", at: point(0))
    canvas.restyle(Rect(column: 1, row: -1, columns: 9, rows: 2), Style(.error))
    canvas.addEmphasis(.underline, to: Rect(column: 0, row: 0, columns: 1, rows: 1))
    #expect(canvas.textRows() == ["ab", ""])
    #expect(canvas.styleRows() == [".eee", ""])
    #expect(canvas.emphasisRows() == ["u", ""])
  }

  @Test func `Every role has its own letter and name`() {
    var canvas = canvas(StyleRole.allCases.count)
    for (column, role) in StyleRole.allCases.enumerated() {
      canvas.write("x", at: point(column), style: Style(role))
    }
    #expect(Set("." + canvas.styleRows()[0]).count == StyleRole.allCases.count)
    #expect(Set(StyleRole.allCases.map(\.name)).count == StyleRole.allCases.count)
  }
}
