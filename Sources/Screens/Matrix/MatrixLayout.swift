import AccessModel
import Reports
import SafeText
import ScreenKit
import Terminal

/// Where the parts of the matrix are, and how much of it there is room for.
struct MatrixLayout {
  /// The current column's name in full.
  let current: Rect
  /// What names begin with, above the columns that share it.
  let prefixes: Rect
  /// The rest of the names.
  let headings: Rect
  /// The groups' names and their cells.
  let rows: Rect
  /// The cell under the cursor in words.
  let status: Rect
  /// What the letters mean, or the field of a filter.
  let legend: Rect
  let detail: Rect
  let nameWidth: Int
  /// The columns of the screen from one column to the next.
  let pitch: Int
  /// How many columns are shown beside that of the whole cluster.
  let columnCount: Int
  /// Whether rows are in words: letters in a grid are nothing to be read aloud.
  let isInWords: Bool
  private let grid: MatrixGrid

  /// The columns of the screen for the whole cluster: the width of its heading, and a blank.
  static let clusterPitch = 8

  init(_ screen: MatrixScreen, _ context: ScreenContext) {
    grid = screen.grid
    isInWords = context.settings.isLinear
    var area = Rect(context.size)
    var detail = Rect(column: area.maxColumn, row: 0, columns: 0, rows: area.rows)
    if screen.showsDetail, context.isWide {
      (area, detail) = area.splitLeft(area.columns - max(40, min(80, area.columns * 33 / 100)))
    }
    self.detail = detail
    (area, legend) = area.splitBottom(area.rows >= 6 || screen.isTyping ? 1 : 0)
    (area, status) = area.splitBottom(area.rows >= 3 ? 1 : 0)
    let beside = area.columns - 3 - MatrixLayout.clusterPitch
    let columns = screen.grid.columns
    let inFull = max(8, min(grid.widestName, 36, area.columns * 45 / 100))
    let fits = columns.count * (MatrixColumn.width(columns, room: beside - inFull) + 1) <= beside - inFull
    nameWidth = fits ? inFull : min(inFull, max(8, area.columns / 3))
    let room = max(0, beside - nameWidth)
    let narrowest = MatrixColumn.width(columns, room: room) + 1
    columnCount = room / narrowest
    // Columns that are fewer than there is room for get some of it.
    let shown = max(1, min(columnCount, columns.count))
    pitch = max(narrowest, min(room / shown, grid.widestHead + 1))
    let hasHeadings = area.rows >= 6 && !isInWords
    (current, area) = area.splitTop(hasHeadings ? 1 : 0)
    (prefixes, area) = area.splitTop(hasHeadings && screen.grid.columns.contains { !$0.prefix.isEmpty } ? 1 : 0)
    (headings, rows) = area.splitTop(hasHeadings ? 1 : 0)
  }

  /// The column on the screen where a column of the grid starts; nil if it is not shown.
  func column(of column: Int, offset: MatrixScreen.Place) -> Int? {
    let first = rows.column + 2 + nameWidth + 1
    if column == 0 { return first }
    let place = column - offset.column
    return (0..<columnCount).contains(place) ? first + MatrixLayout.clusterPitch + pitch * place : nil
  }

  /// The column of the grid at a column of the screen; nil over the groups' names.
  func column(at place: Int, offset: MatrixScreen.Place) -> Int? {
    let distance = place - (2 + nameWidth + 1)
    guard distance >= 0 else { return nil }
    let cluster = MatrixLayout.clusterPitch
    return distance < cluster ? 0 : offset.column + (distance - cluster) / pitch
  }

  /// The offset moved as little as keeps the cursor among the cells shown.
  func offset(following cursor: MatrixScreen.Place, from offset: MatrixScreen.Place) -> MatrixScreen.Place {
    func moved(_ offset: Int, _ cursor: Int, room: Int, end: Int, start: Int) -> Int {
      let shown = max(1, room)
      let following = max(min(offset, cursor), cursor - shown + 1)
      return max(start, min(following, end - shown))
    }
    return MatrixScreen.Place(
      row: moved(offset.row, cursor.row, room: rows.rows, end: grid.rows.count, start: 0),
      column: cursor.column == 0
        ? offset.column
        : moved(offset.column, cursor.column, room: columnCount, end: grid.columnCount, start: 1))
  }
}
