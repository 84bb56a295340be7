@testable import Terminal

extension Canvas {
  /// Returns some rows as a separate canvas; they must be on the canvas.
  func part(_ rows: Range<Int>) -> Canvas {
    var part = Canvas(Size(columns: size.columns, rows: rows.count))
    part.cells = rows.flatMap { row($0) }
    part.cursor = cursor.flatMap {
      rows.contains($0.row) ? Point(column: $0.column, row: $0.row - rows.lowerBound) : nil
    }
    return part
  }
}
