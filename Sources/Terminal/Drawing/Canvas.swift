import SafeText

/// What a screen looks like: a grid of cells and where the cursor stands.
///
/// No glyph of two columns ever has only one half: overwriting one half blanks the other.
package struct Canvas: Sendable {
  package let size: Size

  /// Where the cursor shows; nil hides it.
  package var cursor: Point?

  /// Row by row.
  var cells: [Cell]

  /// A canvas of blanks.
  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  package var bounds: Rect { Rect(size) }

  /// The cell there; the place must be on the canvas.
  package subscript(column: Int, row: Int) -> Cell {
    precondition(column >= 0 && column < size.columns && row >= 0 && row < size.rows, "outside the canvas")
    return cells[row * size.columns + column]
  }

  /// The cells of a row that is on the canvas.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Makes all cells there blanks of this style.
  package mutating func clear(_ rect: Rect, style: Style = Style()) {
    fill(rect, with: Cell(glyph: .space, style: style))
  }

  /// Gives all cells there this style and leaves their glyphs.
  package mutating func restyle(_ rect: Rect, _ style: Style) {
    forEachIndex(in: rect) { $0[$1].style = style }
  }

  /// Adds to the emphasis of all cells there.
  package mutating func addEmphasis(_ emphasis: Emphasis, to rect: Rect) {
    forEachIndex(in: rect) { $0[$1].style.emphasis.formUnion(emphasis) }
  }

  /// Puts one cell of one column into every place of the rectangle that is on the canvas.
  mutating func fill(_ rect: Rect, with cell: Cell) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.maxRow {
      splitGlyph(before: area.column, row: row)
      splitGlyph(before: area.maxColumn, row: row)
    }
    forEachIndex(in: area) { $0[$1] = cell }
  }

  /// Blanks both halves of the glyph that lies across the left edge of this column, if there is one.
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
