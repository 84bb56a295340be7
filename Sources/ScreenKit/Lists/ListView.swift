import AccessModel
import Reports
import SafeText
import Terminal

extension ListScreen {
  package func draw(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    let (list, detail) = areas(rect, context)
    if let detail {
      canvas.verticalLine(column: detail.column, from: detail.row, to: detail.maxRow)
      drawDetail(on: &canvas, in: detail.splitLeft(2).rest, isComplete: context.findings.known != nil)
    }
    ListView(screen: self, context: context).draw(on: &canvas, in: list)
  }

  /// The area of the list, and the area of the detail beside it, which starts with a separator.
  func areas(_ rect: Rect, _ context: ScreenContext) -> (list: Rect, detail: Rect?) {
    guard showsDetail, context.isWide else { return (rect, nil) }
    let (list, detail) = rect.splitLeft(rect.columns - max(40, min(90, rect.columns * 38 / 100)))
    return (list, detail)
  }

  private func drawDetail(on canvas: inout Canvas, in rect: Rect, isComplete: Bool) {
    guard let row = shownDetail.place, row < table.count else { return }
    // A wide terminal usually has a fast connection.
    let isRoomy = rect.columns >= 60
    let parts = shownDetail.parts(width: rect.columns, isComplete: isComplete) {
      isRoomy ? [source.detail(row), []] : [source.pane(row), source.paneFoot(row)]
    }
    // The foot keeps its place: if it moved with the detail above, all of it would be sent for every move of the
    // cursor.
    let (above, foot) = rect.splitBottom(min(parts[1].count, rect.rows / 2))
    DetailLines.draw(wrapped: parts[0], on: &canvas, in: above.splitBottom(foot.isEmpty ? 0 : 1).rest)
    DetailLines.draw(wrapped: parts[1], on: &canvas, in: foot)
  }
}

/// Draws a list: headings, rows, the line about hidden objects, and the filter field.
struct ListView<Source: Listing> {
  let screen: ListScreen<Source>
  let context: ScreenContext

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let layout = screen.columns(width: ListView.width(of: rect.columns), context)
    var rest = rect
    if rect.rows > 2 {
      let (top, below) = rect.splitTop(1)
      drawHeadings(layout, on: &canvas, in: top)
      rest = below
    }
    if let field = screen.field {
      let (above, bottom) = rest.splitBottom(1)
      field.draw(on: &canvas, in: bottom)
      rest = above
    } else if let foot = screen.source.foot, rest.rows > 2 {
      let (above, bottom) = rest.splitBottom(1)
      canvas.write(foot, at: bottom.origin, in: bottom, style: Style(.muted))
      rest = above
    }
    drawRows(layout, on: &canvas, in: rest)
    screen.chooser?.draw(
      on: &canvas, in: rect, screen.table, screen.preferences, shown: Set(layout.map(\.number)), screen.state)
  }

  static var margin: Int { 2 }

  /// The columns available to the cells of a list of a width.
  static func width(of columns: Int) -> Int { columns - margin - 1 }

  private func drawHeadings(_ layout: [ColumnLayout.Column], on canvas: inout Canvas, in rect: Rect) {
    var column = rect.column + ListView.margin
    for place in layout {
      let heading = screen.table.columns[place.number]
      let isSorted = screen.state.sortColumn == place.number
      let title = heading.title + (isSorted ? screen.state.isDescending ? " ↓" : " ↑" : "")
      canvas.write(
        title, at: Point(column: column, row: rect.row), in: rect, style: Style(.heading, .bold), width: place.width,
        alignment: heading.kind.alignment)
      column += place.width + ColumnLayout.gap
    }
  }
}

extension ScreenContext {
  /// The number of rows that fit below the headings and above the line below the rows.
  package func listRows(foot: Int) -> Int {
    let rows = size.rows - (size.rows > 2 ? 1 : 0)
    return max(1, rows - (foot > 0 && rows > 2 ? 1 : 0))
  }
}
