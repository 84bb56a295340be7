extension Rect {
  /// The rectangle without some columns on the left and on the right, and some rows at the top and at the bottom.
  package func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    let sides = min(max(0, columns), self.columns / 2)
    let ends = min(max(0, rows), self.rows / 2)
    return Rect(
      column: column + sides, row: row + ends,
      columns: columns <= sides ? self.columns - 2 * sides : 0, rows: rows <= ends ? self.rows - 2 * ends : 0)
  }

  /// Splits off the first rows; if there are too few, the rest is empty.
  package func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let count = min(max(0, rows), self.rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: count),
      Rect(column: column, row: row + count, columns: columns, rows: self.rows - count)
    )
  }

  /// Splits off the last rows; if there are too few, the rest is empty.
  package func splitBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = splitTop(self.rows - min(max(0, rows), self.rows))
    return (rest, bottom)
  }

  /// Splits off the first columns; if there are too few, the rest is empty.
  package func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let count = min(max(0, columns), self.columns)
    return (
      Rect(column: column, row: row, columns: count, rows: rows),
      Rect(column: column + count, row: row, columns: self.columns - count, rows: rows)
    )
  }

  /// Splits off the last columns; if there are too few, the rest is empty.
  package func splitRight(_ columns: Int) -> (rest: Rect, right: Rect) {
    let (rest, right) = splitLeft(self.columns - min(max(0, columns), self.columns))
    return (rest, right)
  }

  /// A centred rectangle of a size, or as much of it as fits.
  package func centered(columns: Int, rows: Int) -> Rect {
    let width = min(max(0, columns), self.columns)
    let height = min(max(0, rows), self.rows)
    return Rect(
      column: column + (self.columns - width) / 2, row: row + (self.rows - height) / 2, columns: width, rows: height)
  }
}
