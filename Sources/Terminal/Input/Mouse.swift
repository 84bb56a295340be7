/// A mouse event: its kind and place.
package struct Mouse: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case click
    /// The second of two presses in quick succession in one place; the first was a click.
    case doubleClick
    case wheelUp, wheelDown
  }

  package var kind: Kind
  /// The cell, relative to the top left corner of the canvas.
  package var point: Point

  package init(_ kind: Kind, at point: Point) {
    self.kind = kind
    self.point = point
  }

  /// The move that the wheel stands for; nil for a click.
  package var wheelMove: Move? {
    switch kind {
    case .wheelUp: .up
    case .wheelDown: .down
    case .click, .doubleClick: nil
    }
  }

  /// The event relative to the top left corner of a part of the canvas; nil if it is outside that part.
  package func inside(_ rect: Rect) -> Mouse? {
    guard (rect.column..<rect.maxColumn).contains(point.column), (rect.row..<rect.maxRow).contains(point.row) else {
      return nil
    }
    return Mouse(kind, at: Point(column: point.column - rect.column, row: point.row - rect.row))
  }
}
