/// A rectangle of cells; its size is never negative.
package struct Rect: Sendable, Hashable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The whole of a canvas of a size.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The first column to the right of the rectangle.
  package var maxColumn: Int { column + columns }

  /// The first row below the rectangle.
  package var maxRow: Int { row + rows }

  package var size: Size { Size(columns: columns, rows: rows) }

  package var origin: Point { Point(column: column, row: row) }

  /// The area that both rectangles cover; empty if they do not overlap.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top,
      columns: min(maxColumn, other.maxColumn) - left, rows: min(maxRow, other.maxRow) - top)
  }
}
