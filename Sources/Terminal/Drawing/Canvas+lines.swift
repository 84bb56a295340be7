import SafeText

extension Canvas {
  /// Draws `─` from a column up to, not including, another.
  package mutating func horizontalLine(row: Int, from: Int, to: Int, style: Style = Style(.border)) {
    fill(Rect(column: from, row: row, columns: to - from, rows: 1), with: Self.line("─", style))
  }

  /// Draws `│` from a row up to, not including, another.
  package mutating func verticalLine(column: Int, from: Int, to: Int, style: Style = Style(.border)) {
    fill(Rect(column: column, row: from, columns: 1, rows: to - from), with: Self.line("│", style))
  }

  /// Draws a frame along the inside edge of the rectangle, with a title in the top line. The area inside is not
  /// changed.
  package mutating func box(_ rect: Rect, title: String? = nil, style: Style = Style(.border)) {
    guard rect.columns > 1, rect.rows > 1 else { return }
    let right = rect.maxColumn - 1
    let bottom = rect.maxRow - 1
    horizontalLine(row: rect.row, from: rect.column + 1, to: right, style: style)
    horizontalLine(row: bottom, from: rect.column + 1, to: right, style: style)
    verticalLine(column: rect.column, from: rect.row + 1, to: bottom, style: style)
    verticalLine(column: right, from: rect.row + 1, to: bottom, style: style)
    corner("┌", rect.column, rect.row, style)
    corner("┐", right, rect.row, style)
    corner("└", rect.column, bottom, style)
    corner("┘", right, bottom, style)
    guard let title, rect.columns > 6 else { return }
    let width = min(title.displayWidth, rect.columns - 6)
    let start = Point(column: rect.column + 2, row: rect.row)
    write(" ", at: start, style: style)
    write(title, at: Point(column: start.column + 1, row: start.row), style: Style(.title), width: width)
    write(" ", at: Point(column: start.column + 1 + width, row: start.row), style: style)
  }

  private mutating func corner(_ scalar: Unicode.Scalar, _ column: Int, _ row: Int, _ style: Style) {
    fill(Rect(column: column, row: row, columns: 1, rows: 1), with: Self.line(scalar, style))
  }

  private static func line(_ scalar: Unicode.Scalar, _ style: Style) -> Cell {
    Cell(glyph: Glyph(scalar: scalar, marks: .zero, width: 1), style: style)
  }
}
