import AccessModel
import Reports
import SafeText
import ScreenKit
import Terminal

/// Where the parts of the matrix are, and how much of it there is room for.
struct MatrixLayout {
  /// The namespaces' names, written downwards.
  let headings: Rect
  /// The groups' names and their cells.
  let rows: Rect
  /// The cell under the cursor in words.
  let status: Rect
  /// What the letters mean, or the field of a filter.
  let legend: Rect
  let detail: Rect
  let nameWidth: Int
  /// How many namespaces are shown beside the column of the whole cluster.
  let columnCount: Int
  /// Whether rows are in words: letters below names written downwards are nothing to be read aloud.
  let isInWords: Bool
  private let grid: MatrixGrid

  /// A cell's letters and the blank after them.
  static let pitch = 3

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
    let labels = SubjectLabels(screen.grid.snapshot.directory)
    let step = max(1, screen.grid.rows.count / 200)
    let widest =
      stride(from: 0, to: screen.grid.rows.count, by: step)
      .map { labels.name(screen.grid.subject($0)).displayWidth }.max() ?? 0
    nameWidth = max(8, min(widest, 36, area.columns * 45 / 100))
    columnCount = max(0, (area.columns - nameWidth - 3 - MatrixLayout.pitch) / MatrixLayout.pitch)
    let longest =
      screen.grid.namespaces.dropFirst(max(0, screen.offset.column - 1)).prefix(columnCount)
      .map { screen.grid.names[$0].text.displayWidth }.max() ?? 0
    let height = area.rows >= 10 && !isInWords ? min(max(longest, 7), area.rows * 45 / 100, 20) : 0
    (headings, rows) = area.splitTop(height)
  }

  /// The column on the screen where a column of the grid starts; nil if it is not shown.
  func column(of column: Int, offset: MatrixScreen.Place) -> Int? {
    let first = rows.column + 2 + nameWidth + 1
    if column == 0 { return first }
    let place = column - offset.column
    return (0..<columnCount).contains(place) ? first + MatrixLayout.pitch * (place + 1) : nil
  }

  /// The column of the grid at a column of the screen; nil over the groups' names.
  func column(at place: Int, offset: MatrixScreen.Place) -> Int? {
    let distance = place - (2 + nameWidth + 1)
    guard distance >= 0 else { return nil }
    return distance < MatrixLayout.pitch ? 0 : offset.column + distance / MatrixLayout.pitch - 1
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
