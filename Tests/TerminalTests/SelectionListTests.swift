import Testing

@testable import Terminal

/// Lists with a cursor.
@Suite struct SelectionListTests {
  private let size = Size(columns: 10, rows: 4)

  @Test("the cursor is always in a visible row", arguments: [true, false])
  func inSight(isCentred: Bool) {
    var list = SelectionList(count: 30, isCentred: isCentred)
    for position in [0, 3, 4, 17, 29, 28, 12, 0] {
      list.move(to: position)
      list.scroll(size.rows)
      #expect(list.shown(size.rows).contains(position) && list.shown(size.rows).count == size.rows)
    }
    list.replace(count: 2, cursor: 29)
    #expect(list.cursor == 1 && list.shown(size.rows) == 0..<2)
    list.replace(count: 0, cursor: 1)
    #expect(list.cursor == 0 && list.shown(size.rows).isEmpty && list.shown(0).isEmpty)
  }

  @Test("rows do not move while the cursor moves among them")
  func steady() {
    var list = SelectionList(count: 30, cursor: 10)
    list.scroll(size.rows)
    let shown = list.shown(size.rows)
    for move in [Move.up, .up, .up, .down, .down] {
      list.move(move, page: 3)
      list.scroll(size.rows)
      #expect(list.shown(size.rows) == shown)
    }
  }

  @Test("a click selects the row that is drawn there, and nothing below the last")
  func click() {
    var list = SelectionList(count: 30, cursor: 20)
    let rect = Rect(column: 2, row: 1, columns: 5, rows: 3)
    var canvas = Canvas(size)
    list.draw(on: &canvas, in: rect) { canvas, position, line, isChosen in
      canvas.write("\(position)\(isChosen ? "!" : "")", at: Point(column: line.column + 2, row: line.row))
    }
    #expect(canvas.textRows() == ["", "    18", "    19", "  ▌ 20!"])
    let clicks = [(4, 2), (1, 2)].map { column, row in list.click(Point(column: column, row: row), in: rect) }
    #expect(clicks == [true, false] && list.cursor == 19)
    list.replace(count: 2, cursor: 0)
    #expect(list.position(at: Point(column: 4, row: 3), in: rect) == nil)
  }

  @Test("a detail follows once the cursor has rested since its last move")
  func resting() {
    var detail = RestingDetail(0)
    let first = detail.move(scrolls: false)
    let second = detail.move(scrolls: false)
    detail.rest(since: first, at: 1)
    #expect(detail.place == 0)
    detail.rest(since: second, at: 2)
    #expect(detail.place == 2)
    let third = detail.move(scrolls: true)
    #expect(detail.place == nil)
    detail.rest(since: third, at: 3)
    #expect(detail.place == 3)
  }

  @Test("a detail is made once for each place, width, and state of what is known")
  func made() {
    var detail = RestingDetail(0)
    var count = 0
    func draw(_ width: Int = 40, isComplete: Bool = false) -> [[StyledLine]] {
      detail.parts(width: width, isComplete: isComplete) {
        count += 1
        return [[StyledLine("payments api \(count)")]]
      }
    }
    #expect(draw() == draw() && count == 1)
    #expect(draw(8)[0].map(\.text) == ["payments", "api 2"])
    #expect(draw(8, isComplete: true)[0].last?.text == "api 3")
    detail.rest(since: detail.move(scrolls: false), at: 0)
    #expect(draw(8, isComplete: true)[0].last?.text == "api 3")
    detail.rest(since: detail.move(scrolls: false), at: 1)
    #expect(draw(8, isComplete: true)[0].last?.text == "api 4")
    detail.show(1)
    #expect(draw(8, isComplete: true)[0].last?.text == "api 5")
  }
}
