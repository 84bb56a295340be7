import Reports
import Terminal

/// Chooses the columns of a list, their widths and the one to sort by; the list beside it follows at once.
struct ColumnChooser: Sendable {
  private(set) var cursor = 0

  mutating func move(_ move: Move, count: Int) {
    cursor = move.position(from: cursor, page: count, count: count)
  }

  /// Draws the columns in a box over the right of the list.
  ///
  /// - Parameter shown: The positions of the columns that the list shows.
  func draw(on canvas: inout Canvas, in rect: Rect, _ table: Table, shown: Set<Int>, _ state: TableState) {
    let titles = table.columns.map(\.title)
    let width = min(rect.columns, max(22, (titles.map(\.count).max() ?? 0) + 11))
    let (_, right) = rect.splitRight(width)
    let (box, _) = right.splitTop(min(rect.rows, titles.count + 2))
    canvas.clear(box)
    canvas.box(box, title: "Columns", style: Style(.border))
    canvas.cursor = nil
    let inside = box.rows > 2 ? box.inset(columns: 1, rows: 1) : box
    let first = max(0, min(cursor - inside.rows + 1, titles.count - inside.rows))
    for (line, title) in titles.enumerated().dropFirst(first).prefix(inside.rows) {
      let place = Point(column: inside.column, row: inside.row + line - first)
      let isCurrent = line == cursor
      let arrow = state.sortColumn == line ? state.isDescending ? " ↓" : " ↑" : ""
      let words =
        StyledLine(isCurrent ? "▌ " : "  ", .selection)
        + StyledLine(shown.contains(line) ? "[x] " : "[ ] ", shown.contains(line) ? .marked : .muted)
        + StyledLine(title + arrow, .text, isCurrent ? .bold : [])
      canvas.write(words, at: place, in: inside, width: inside.columns)
    }
  }
}
