import SafeText

/// The content of a screen: a grid of cells and the cursor.
///
/// A glyph two columns wide is never left with one half: overwriting either half blanks the other.
package struct Canvas: Sendable {
  package let size: Size

  /// The position of the cursor; nil hides it.
  package var cursor: Point?

  /// The cells row by row.
  var cells: [Cell]

  /// A canvas of blanks.
  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  package var bounds: Rect { Rect(size) }

  /// The cell at a place, which must be on the canvas.
  package subscript(column: Int, row: Int) -> Cell {
    precondition(column >= 0 && column < size.columns && row >= 0 && row < size.rows, "outside the canvas")
    return cells[row * size.columns + column]
  }

  /// The cells of a row that is on the canvas.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Clears a rectangle with blanks of a style.
  package mutating func clear(_ rect: Rect, style: Style = Style()) {
    fill(rect, with: Cell(glyph: .space, style: style))
  }

  /// Changes the style of all cells in a rectangle, and keeps their glyphs.
  package mutating func restyle(_ rect: Rect, _ style: Style) {
    forEachIndex(in: rect) { $0[$1].style = style }
  }

  /// Adds emphasis to all cells in a rectangle.
  package mutating func addEmphasis(_ emphasis: Emphasis, to rect: Rect) {
    forEachIndex(in: rect) { $0[$1].style.emphasis.formUnion(emphasis) }
  }

  /// Fills the part of a rectangle that is on the canvas with a cell one column wide.
  mutating func fill(_ rect: Rect, with cell: Cell) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.maxRow {
      splitGlyph(before: area.column, row: row)
      splitGlyph(before: area.maxColumn, row: row)
    }
    forEachIndex(in: area) { $0[$1] = cell }
  }

  /// Blanks both halves of a glyph that straddles the left edge of this column, if there is one.
  mutating func splitGlyph(before column: Int, row: Int) {
    guard column > 0, column < size.columns else { return }
    let index = row * size.columns + column
    guard cells[index].isContinuation else { return }
    cells[index - 1].glyph = .space
    cells[index].glyph = .space
  }

  private mutating func forEachIndex(in rect: Rect, _ body: (inout [Cell], Int) -> Void) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.maxRow {
      for index in row * size.columns + area.column..<row * size.columns + area.maxColumn {
        body(&cells, index)
      }
    }
  }
}
