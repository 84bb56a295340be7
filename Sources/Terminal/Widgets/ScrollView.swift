/// Lines of text that are read by scrolling.
package struct ScrollView: Sendable, Hashable {
  package var lines: [StyledLine]

  /// The first line that shows, unless the lines below it would leave the view partly empty.
  package var offset: Int

  package init(lines: [StyledLine] = [], offset: Int = 0) {
    self.lines = lines
    self.offset = offset
  }

  /// Scrolls by a key and says whether it was one of scrolling: arrows, `j`, `k`, PgUp, PgDn, `g`, `G`, Home, End.
  ///
  /// `rows` is how many rows the view shows.
  package mutating func handle(_ key: Key, rows: Int) -> Bool {
    let page = max(1, rows - 1)
    switch key {
    case .up, .character("k"): scroll(by: -1, rows: rows)
    case .down, .character("j"): scroll(by: 1, rows: rows)
    case .pageUp: scroll(by: -page, rows: rows)
    case .pageDown: scroll(by: page, rows: rows)
    case .home, .character("g"): offset = 0
    case .end, .character("G"): scroll(by: lines.count, rows: rows)
    default: return false
    }
    return true
  }

  /// Draws the lines; where there is a box around, its right border gets `↑` and `↓` where more is above and below.
  package func draw(on canvas: inout Canvas, in rect: Rect, box: Rect? = nil) {
    let first = shownOffset(rows: rect.rows)
    canvas.clear(rect)
    for (number, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      canvas.write(line, at: Point(column: rect.column, row: rect.row + number), in: rect, width: rect.columns)
    }
    guard let box, box.columns > 2 else { return }
    let column = box.maxColumn - 2
    if first > 0 { canvas.write("↑", at: Point(column: column, row: box.row), style: Style(.accent)) }
    if first + rect.rows < lines.count {
      canvas.write("↓", at: Point(column: column, row: box.maxRow - 1), style: Style(.accent))
    }
  }

  /// The first line that shows in a view of so many rows.
  package func shownOffset(rows: Int) -> Int {
    max(0, min(offset, lines.count - rows))
  }

  private mutating func scroll(by distance: Int, rows: Int) {
    offset = shownOffset(rows: rows)
    offset += distance
    offset = shownOffset(rows: rows)
  }
}
