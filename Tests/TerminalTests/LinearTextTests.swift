import SafeText
import Testing

@testable import Terminal

@Suite("Screens as lines for screen readers")
struct LinearTextTests {
  /// A list of three rows below a heading, with keys and the position in the last row.
  private func screen(
    _ cursor: Int, title: String = "Namespaces", field: String? = nil, message: String? = nil
  ) -> Canvas {
    var canvas = Canvas(Size(columns: 40, rows: 9))
    canvas.write(" aksess  sample", at: Point(column: 0, row: 0))
    canvas.write(" 1 Namespaces  2 Groups", at: Point(column: 0, row: 1))
    canvas.horizontalLine(row: 2, from: 0, to: 40)
    canvas.write(" \(title) ", at: Point(column: 2, row: 2))
    for row in 0..<3 {
      if row == cursor { canvas.write("▌", at: Point(column: 0, row: 3 + row)) }
      canvas.write("name-\(row)      \(row) │ x", at: Point(column: 2, row: 3 + row))
    }
    if let field {
      canvas.write("/\(field)", at: Point(column: 0, row: 6))
      canvas.cursor = Point(column: 1 + field.count, row: 6)
    }
    canvas.write(message ?? " q back", at: Point(column: 0, row: 8), style: Style(message == nil ? .hint : .accent))
    canvas.write("\(cursor + 1) of 3", at: Point(column: 33, row: 8), style: Style(.text))
    return canvas
  }

  @Test("the first screen is printed in full, without frames")
  func first() {
    var text = LinearText()
    #expect(
      text.lines(screen(0)) == [
        "aksess  sample", "1 Namespaces  2 Groups", "Namespaces", "> name-0  0  x", "name-1  1  x", "name-2  2  x",
        "q back  (1 of 3)",
      ])
  }

  @Test("a cursor move prints its row, a message prints the message, and no change prints nothing")
  func changes() {
    var text = LinearText()
    _ = text.lines(screen(0))
    #expect(text.lines(screen(1)) == ["> name-1  1  x  (2 of 3)"])
    #expect(text.lines(screen(1)) == [])
    #expect(text.lines(screen(1, message: " read again")) == ["read again"])
  }

  @Test("another screen is printed in full, except for unchanged headings")
  func another() {
    var text = LinearText()
    _ = text.lines(screen(0))
    #expect(
      text.lines(screen(0, title: "Groups")) == [
        "Groups", "> name-0  0  x", "name-1  1  x", "name-2  2  x", "q back  (1 of 3)",
      ])
  }

  @Test("while a text is typed only its field is printed, and everything once it is done")
  func typing() {
    var text = LinearText()
    _ = text.lines(screen(0))
    _ = text.lines(screen(0, field: ""))
    #expect(text.lines(screen(0, title: "Namespaces /n", field: "n")) == ["/n"])
    #expect(text.lines(screen(0, title: "Namespaces /na", field: "na")) == ["/na"])
    #expect(text.lines(screen(0, title: "Namespaces /na")).first == "Namespaces /na")
  }

  @Test("a dialog is printed without the screen below")
  func dialog() {
    var text = LinearText()
    _ = text.lines(screen(0))
    var canvas = screen(0)
    let box = Rect(column: 5, row: 3, columns: 20, rows: 4)
    canvas.clear(box)
    canvas.box(box, title: "Theme")
    canvas.write("▌ dark", at: Point(column: 7, row: 4))
    #expect(text.lines(canvas) == ["Theme", "> dark", "q back  (1 of 3)"])
    #expect(text.lines(screen(0)).contains("> name-0  0  x"))
  }
}
