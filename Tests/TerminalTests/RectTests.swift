import Terminal
import Testing

@Suite struct RectTests {
  private let rect = Rect(column: 2, row: 3, columns: 10, rows: 4)

  @Test(arguments: [-3, 0, 1, 4, 10, 99]) func `A split has all of the rectangle and nothing twice`(count: Int) {
    let (top, below) = rect.splitTop(count)
    #expect(top.rows + below.rows == 4 && top.maxRow == below.row && below.maxRow == rect.maxRow)
    let (above, bottom) = rect.splitBottom(count)
    #expect(above.rows + bottom.rows == 4 && above.maxRow == bottom.row)
    #expect(bottom.rows == top.rows)
    let (left, beside) = rect.splitLeft(count)
    #expect(left.columns + beside.columns == 10 && left.maxColumn == beside.column)
    let (before, right) = rect.splitRight(count)
    #expect(before.columns + right.columns == 10 && right.columns == left.columns)
  }

  @Test func `An inset and a centred rectangle never leave the rectangle`() {
    #expect(rect.inset(columns: 1, rows: 1) == Rect(column: 3, row: 4, columns: 8, rows: 2))
    #expect(rect.inset(columns: 9, rows: 9).isEmpty)
    #expect(rect.centered(columns: 4, rows: 2) == Rect(column: 5, row: 4, columns: 4, rows: 2))
    #expect(rect.centered(columns: 99, rows: 99) == rect)
  }
}
