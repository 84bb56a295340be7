/// What was done with the mouse, and where.
package struct Mouse: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case click
    /// The second of two presses in one place soon after one another; the first came as a click.
    case doubleClick
    case wheelUp, wheelDown
  }

  package var kind: Kind
  /// The cell, counted from the top left of the canvas.
  package var point: Point

  package init(_ kind: Kind, at point: Point) {
    self.kind = kind
    self.point = point
  }

  /// The step that the wheel means; nil for a click.
  package var wheelMove: Move? {
    switch kind {
    case .wheelUp: .up
    case .wheelDown: .down
    case .click, .doubleClick: nil
    }
  }

  /// The same counted from the top left of a part of the canvas; nil where it is outside of it.
  package func inside(_ rect: Rect) -> Mouse? {
    guard (rect.column..<rect.maxColumn).contains(point.column), (rect.row..<rect.maxRow).contains(point.row) else {
      return nil
    }
    return Mouse(kind, at: Point(column: point.column - rect.column, row: point.row - rect.row))
  }
}
