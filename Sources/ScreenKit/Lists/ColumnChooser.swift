import Reports
import Terminal

/// Chooses the columns of a list, their widths and the one to sort by; the list beside it follows at once.
struct ColumnChooser: Sendable {
  private(set) var cursor = 0

  mutating func move(_ move: Move, count: Int) {
    cursor = move.position(from: cursor, page: count, count: count)
  }

  /// Chooses the column at a place on the list, and says whether there is one.
  mutating func click(_ point: Point, in rect: Rect, _ table: Table) -> Bool {
    let list = ColumnChooser.areas(rect, table).list
    guard let inside = Mouse(.click, at: point).inside(list) else { return false }
    let number = firstShown(list.rows, table) + inside.point.row
    guard number < table.columns.count else { return false }
    cursor = number
    return true
  }

  private func firstShown(_ rows: Int, _ table: Table) -> Int {
    max(0, min(cursor - rows + 1, table.columns.count - rows))
  }

  private static func areas(_ rect: Rect, _ table: Table) -> (box: Rect, list: Rect) {
    let width = min(rect.columns, max(22, (table.columns.map(\.title.count).max() ?? 0) + 11))
    let (box, _) = rect.splitRight(width).right.splitTop(min(rect.rows, table.columns.count + 2))
    return (box, box.rows > 2 ? box.inset(columns: 1, rows: 1) : box)
  }

  /// Draws the columns in a box over the right of the list.
  ///
  /// - Parameter shown: The positions of the columns that the list shows.
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ table: Table, _ preferences: ListPreferences, shown: Set<Int>,
    _ state: TableState
  ) {
    let (box, inside) = ColumnChooser.areas(rect, table)
    canvas.clear(box)
    canvas.box(box, title: "Columns", style: Style(.border))
    canvas.cursor = nil
    let first = firstShown(inside.rows, table)
    for (line, title) in table.columns.map(\.title).enumerated().dropFirst(first).prefix(inside.rows) {
      let place = Point(column: inside.column, row: inside.row + line - first)
      let isCurrent = line == cursor
      let arrow = state.sortColumn == line ? state.isDescending ? " ↓" : " ↑" : ""
      let words =
        StyledLine(isCurrent ? "▌ " : "  ", .selection)
        + check(table.columns[line], preferences, isShown: shown.contains(line))
        + StyledLine(title + arrow, .text, isCurrent ? .bold : [])
      canvas.write(words, at: place, in: inside, width: inside.columns)
    }
  }

  /// `x` for a column that shows, `-` for one that would if there were room.
  private func check(_ column: Table.Column, _ preferences: ListPreferences, isShown: Bool) -> StyledLine {
    let isWanted = preferences.wants(column)
    return StyledLine(isShown ? "[x] " : isWanted ? "[-] " : "[ ] ", isShown ? .marked : .muted)
  }
}
