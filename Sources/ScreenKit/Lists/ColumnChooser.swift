import Reports
import Terminal

/// Chooses the columns of a list, their widths and the sort column. The list beside it updates at once.
struct ColumnChooser: Sendable {
  private var list: SelectionList

  init(_ table: Table) {
    list = SelectionList(count: table.columns.count)
  }

  /// Takes the columns of a table that replaces the former one.
  mutating func follow(_ table: Table) { list.replace(count: table.columns.count, cursor: cursor) }

  /// The position of the highlighted column.
  var cursor: Int { list.cursor }

  mutating func move(_ move: Move) { list.move(move, page: list.count) }

  /// Moves the cursor to the column at a point, and returns whether there is one.
  mutating func click(_ point: Point, in rect: Rect, _ table: Table) -> Bool {
    list.click(point, in: ColumnChooser.areas(rect, table).list)
  }

  private static func areas(_ rect: Rect, _ table: Table) -> (box: Rect, list: Rect) {
    let width = min(rect.columns, max(22, (table.columns.map(\.title.count).max() ?? 0) + 11))
    let (box, _) = rect.splitRight(width).right.splitTop(min(rect.rows, table.columns.count + 2))
    return (box, box.rows > 2 ? box.inset(columns: 1, rows: 1) : box)
  }

  /// Draws the columns in a box over the right edge of the list.
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
    list.draw(on: &canvas, in: inside) { canvas, number, line, isChosen in
      let column = table.columns[number]
      let arrow = state.sortColumn == number ? state.isDescending ? " ↓" : " ↑" : ""
      let words =
        check(column, preferences, isShown: shown.contains(number))
        + StyledLine(column.title + arrow, .text, isChosen ? .bold : [])
      let place = line.splitLeft(2).rest
      canvas.write(words, at: place.origin, in: place, width: place.columns)
    }
  }

  /// `x` for a column that is shown, `-` for one that is turned on but does not fit.
  private func check(_ column: Table.Column, _ preferences: ListPreferences, isShown: Bool) -> StyledLine {
    let isWanted = preferences.wants(column)
    return StyledLine(isShown ? "[x] " : isWanted ? "[-] " : "[ ] ", isShown ? .marked : .muted)
  }
}
