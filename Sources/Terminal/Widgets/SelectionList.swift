/// The cursor and the scroll position of a list of rows.
package struct SelectionList: Sendable, Hashable {
  /// The position of the cursor; 0 if there are no rows.
  package private(set) var cursor: Int
  package private(set) var count: Int
  /// The first position in view, unless the cursor would be out of view.
  private var offset = 0
  /// Whether the cursor is kept in the middle of the view if possible.
  private let isCentred: Bool

  package init(count: Int = 0, cursor: Int = 0, isCentred: Bool = false) {
    self.count = count
    self.cursor = max(0, min(cursor, count - 1))
    self.isCentred = isCentred
  }

  /// Moves the cursor; `page` is the number of rows in a page.
  package mutating func move(_ move: Move, page: Int) {
    cursor = move.position(from: cursor, page: page, count: count)
  }

  /// Moves the cursor to a position, or to the nearest one.
  package mutating func move(to position: Int) {
    cursor = max(0, min(position, count - 1))
  }

  /// Replaces the rows, with the cursor at a position or the nearest one.
  package mutating func replace(count: Int, cursor: Int) {
    self.count = count
    move(to: cursor)
  }

  /// The first position in view, given the number of rows.
  package func firstShown(_ rows: Int) -> Int {
    let last = count - rows
    guard !isCentred else { return max(0, min(cursor - rows / 2, last)) }
    let following = cursor - rows + 1
    return max(0, min(max(min(offset, cursor), following), max(0, last, following)))
  }

  /// The positions in view, given the number of rows.
  package func shown(_ rows: Int) -> Range<Int> {
    let first = min(firstShown(rows), count)
    return first..<max(first, min(first + rows, count))
  }

  /// Scrolls as little as possible to keep the cursor in view.
  ///
  /// - Parameter isSlow: Whether to scroll the cursor to the middle if it would be out of view, as scrolling draws all
  ///   rows.
  /// - Returns: Whether other rows are in view now.
  @discardableResult
  package mutating func scroll(_ rows: Int, isSlow: Bool = false) -> Bool {
    let (first, before) = (firstShown(rows), offset)
    offset = isSlow && first != offset ? max(0, min(cursor - rows / 2, count - rows)) : first
    return offset != before
  }

  /// The position at a point if the list is drawn in `rect`; nil if there is none.
  package func position(at point: Point, in rect: Rect) -> Int? {
    guard let inside = Mouse(.click, at: point).inside(rect) else { return nil }
    let position = firstShown(rect.rows) + inside.point.row
    return position < count ? position : nil
  }

  /// Moves the cursor to the position at a point, and returns whether there is one.
  package mutating func click(_ point: Point, in rect: Rect) -> Bool {
    guard let position = position(at: point, in: rect) else { return false }
    cursor = position
    return true
  }

  /// Draws the rows in view.
  ///
  /// - Parameter row: Draws the row of a position, two columns to the right of the selection mark; the flag says
  ///   whether the row is selected.
  package func draw(
    on canvas: inout Canvas, in rect: Rect, row: (inout Canvas, _ position: Int, _ line: Rect, _ isChosen: Bool) -> Void
  ) {
    var rest = rect
    for position in shown(rect.rows) {
      let (line, below) = rest.splitTop(1)
      if position == cursor { canvas.writeSelectionMark(at: line.origin, in: line) }
      row(&canvas, position, line, position == cursor)
      rest = below
    }
  }

  /// The mark before the selected item.
  package static let mark = "▌"
}

extension Canvas {
  /// Writes the selection mark at a point.
  package mutating func writeSelectionMark(at point: Point, in clip: Rect) {
    write(SelectionList.mark, at: point, in: clip, style: Style(.selection))
  }
}
