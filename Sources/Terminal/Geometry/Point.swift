/// A place on a canvas, relative to its top left corner; it may lie outside the canvas.
package struct Point: Sendable, Hashable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
