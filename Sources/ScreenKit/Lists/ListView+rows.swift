import AccessAnalysis
import AccessModel
import Reports
import SafeText
import Terminal

extension ListView {
  /// A column as the rows are drawn with it.
  private struct RowColumn {
    let column: Table.Column
    let width: Int
    /// Whether it names the row.
    let isName: Bool
    /// Whether its cells are drawn in the background.
    let isQuiet: Bool
    /// The texts to highlight.
    let needles: [Needle]
  }

  private func rowColumns(_ layout: [ColumnLayout.Column]) -> [RowColumn] {
    let name = layout.first { screen.table.columns[$0.number].namesRow }?.number
    return layout.map { place in
      let column = screen.table.columns[place.number]
      return RowColumn(
        column: column, width: place.width, isName: place.number == name,
        isQuiet: column.kind == .identifier || column.kind == .age,
        needles: column.kind.alignment == .leading ? screen.needles(column) : [])
    }
  }

  func drawRows(_ layout: [ColumnLayout.Column], on canvas: inout Canvas, in rect: Rect) {
    guard !screen.state.rows.isEmpty else {
      let unmatched = StyledLine("  no rows match “\(screen.state.filter)”\(unknownColumn)", .muted)
      let lines = screen.isFiltered ? [unmatched] : screen.source.emptyLines
      for (number, line) in lines.flatMap({ wrapped($0, width: rect.columns) }).prefix(rect.rows).enumerated() {
        canvas.write(line, at: Point(column: rect.column, row: rect.row + number), in: rect)
      }
      return
    }
    let columns = rowColumns(layout)
    screen.state.list.draw(on: &canvas, in: rect) { canvas, position, line, isChosen in
      let row = screen.state.rows[position]
      let isMarked = screen.state.marks.contains(row)
      let margin = Point(column: line.column + 1, row: line.row)
      if isMarked {
        canvas.write("*", at: margin, style: Style(.marked))
      } else if context.staging.touches(screen.source.identity(row)) {
        canvas.write("+", at: margin, style: Style(.marked, .bold))
      } else if context.recent.isChanged(screen.source.identity(row), since: screen.opened) {
        canvas.write("~", at: margin, style: Style(.accent))
      }
      drawCells(
        row, columns, on: &canvas, at: Point(column: line.column + ListView.margin, row: line.row), in: rect,
        name: isMarked ? .marked : .text, isBold: isChosen)
    }
  }

  /// The message if the word before a colon is not a column of this list.
  private var unknownColumn: String {
    let unknown = screen.state.terms(screen.table).unknownScope
    guard let unknown else { return "" }
    return "; no column \(unknown) here, only \(screen.table.scopes.sorted().joined(separator: ", "))"
  }

  private func drawCells(
    _ row: Int, _ columns: [RowColumn], on canvas: inout Canvas, at point: Point, in rect: Rect, name: StyleRole,
    isBold: Bool
  ) {
    var point = point
    for column in columns {
      let value = column.column.cell(row)
      let words = value.shown(at: context.now)
      // An empty cell should be visible, and audible, as empty.
      let text = words.isEmpty ? "-" : words
      let style: Style
      if column.isName {
        style = Style(name, isBold ? .bold : [])
      } else if case .level(let level) = value {
        style = Style(level.range.role)
      } else if case .severity(let severity) = value {
        style = Style(severity.role)
      } else if case .expiry(let expiry?) = value, expiry.isPast(on: Day(of: context.now)) {
        style = Style(.warning)
      } else {
        style = Style(column.isQuiet || text == "0" || text == "-" || text == "?" ? .muted : .text)
      }
      if column.needles.isEmpty {
        canvas.write(
          text, at: point, in: rect, style: style, width: column.width, alignment: column.column.kind.alignment)
      } else {
        let line = StyledLine(text, style).highlighted(column.needles)
        canvas.write(line, at: point, in: rect, width: column.width)
      }
      point.column += column.width + ColumnLayout.gap
    }
  }
}
