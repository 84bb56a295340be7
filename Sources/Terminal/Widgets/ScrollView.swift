/// Lines of text that can be scrolled.
package struct ScrollView: Sendable, Hashable {
  package var lines: [StyledLine]

  /// The first line in view; less is scrolled if the view would be partly empty.
  package var offset: Int

  package init(lines: [StyledLine] = [], offset: Int = 0) {
    self.lines = lines
    self.offset = offset
  }

  /// Scrolls a view of a number of rows.
  package mutating func move(_ move: Move, rows: Int) {
    let first = shownOffset(rows: rows)
    offset = move == .last ? lines.count : move.position(from: first, page: max(1, rows - 1), count: lines.count)
    offset = shownOffset(rows: rows)
  }

  /// Draws the lines, starting at a column. The right border of `box` gets `↑` and `↓` if there is more above or below.
  package func draw(on canvas: inout Canvas, in rect: Rect, box: Rect? = nil, from firstColumn: Int = 0) {
    let first = shownOffset(rows: rect.rows)
    canvas.clear(rect)
    for (number, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      canvas.write(
        line, at: Point(column: rect.column - firstColumn, row: rect.row + number), in: rect,
        width: rect.columns + firstColumn)
    }
    guard let box, box.columns > 2 else { return }
    let column = box.maxColumn - 2
    if first > 0 { canvas.write("↑", at: Point(column: column, row: box.row), style: Style(.accent)) }
    if first + rect.rows < lines.count {
      canvas.write("↓", at: Point(column: column, row: box.maxRow - 1), style: Style(.accent))
    }
  }

  /// The first line in view, given the number of rows.
  package func shownOffset(rows: Int) -> Int {
    max(0, min(offset, lines.count - rows))
  }
}
