import AccessModel

extension Table {
  /// What stands in a row besides its cells.
  struct RowMarks {
    let start: String
    let between: String
    let end: String
  }

  /// A text in which the cells of a row stand one after another, whatever is below them.
  ///
  /// - Parameter text: A cell's text, quoted.
  func delimited(
    _ marks: RowMarks, head: String, foot: String = "", meter: WorkMeter?,
    text: @escaping @Sendable (CellValue) -> String
  ) -> TableText {
    // Of millions of cells nearly all are empty: what stands between them is added in one piece.
    let last = columns.count - 1
    let marksBetween = Array(repeatElement(Array(marks.between.utf8), count: max(0, last)).joined())
    let size = marks.between.utf8.count
    return TableText(head: head, foot: foot, rows: count, meter: meter) { row, bytes in
      bytes += marks.start.utf8
      var column = 0
      for placed in cells(row) {
        let cell = text(placed.cell)
        if cell.isEmpty { continue }
        bytes += marksBetween.prefix((placed.column - column) * size)
        bytes += cell.utf8
        column = placed.column
      }
      bytes += marksBetween.prefix((last - column) * size)
      bytes += marks.end.utf8
    }
  }
}
