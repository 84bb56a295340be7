/// A list of rows of which one is chosen: where the cursor is, which rows show, and which row is at a place.
package struct SelectionList: Sendable, Hashable {
  /// The chosen position; 0 where there are no rows.
  package private(set) var cursor: Int
  package private(set) var count: Int
  /// The first position on the screen, unless that leaves the cursor out of sight.
  private var offset = 0
  /// Whether the cursor stays in the middle as far as the rows allow, not where it was moved to.
  private let isCentred: Bool

  package init(count: Int = 0, cursor: Int = 0, isCentred: Bool = false) {
    self.count = count
    self.cursor = max(0, min(cursor, count - 1))
    self.isCentred = isCentred
  }

  /// Moves the cursor; `page` is how far a page goes.
  package mutating func move(_ move: Move, page: Int) {
    cursor = move.position(from: cursor, page: page, count: count)
  }

  /// Moves the cursor to a position, or as near as there is one.
  package mutating func move(to position: Int) {
    cursor = max(0, min(position, count - 1))
  }

  /// Takes other rows, the cursor as near to a position as there is one.
  package mutating func replace(count: Int, cursor: Int) {
    self.count = count
    move(to: cursor)
  }

  /// The first position that shows where there is room for `rows`.
  package func firstShown(_ rows: Int) -> Int {
    let last = count - rows
    guard !isCentred else { return max(0, min(cursor - rows / 2, last)) }
    let following = cursor - rows + 1
    return max(0, min(max(min(offset, cursor), following), max(0, last, following)))
  }

  /// The positions that show where there is room for `rows`.
  package func shown(_ rows: Int) -> Range<Int> {
    let first = min(firstShown(rows), count)
    return first..<max(first, min(first + rows, count))
  }

  /// Moves the first row shown as little as keeps the cursor in sight.
  ///
  /// - Parameter isSlow: Where the cursor would be out of sight, it comes to the middle: every scrolling draws all rows.
  package mutating func scroll(_ rows: Int, isSlow: Bool = false) {
    let first = firstShown(rows)
    offset = isSlow && first != offset ? max(0, min(cursor - rows / 2, count - rows)) : first
  }

  /// The position at a place, where the list is drawn in `rect`; nil where there is none.
  package func position(at point: Point, in rect: Rect) -> Int? {
    guard let inside = Mouse(.click, at: point).inside(rect) else { return nil }
    let position = firstShown(rect.rows) + inside.point.row
    return position < count ? position : nil
  }

  /// Chooses what is at a place, and says whether anything is.
  package mutating func click(_ point: Point, in rect: Rect) -> Bool {
    guard let position = position(at: point, in: rect) else { return false }
    cursor = position
    return true
  }

  /// Draws the rows that show.
  ///
  /// - Parameter row: Draws the row of a position, two columns behind the mark, and is told whether it is the chosen one.
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

  /// What stands before the chosen one of several.
  package static let mark = "▌"
}

extension Canvas {
  /// Marks what begins at a place as the chosen one of several.
  package mutating func writeSelectionMark(at point: Point, in clip: Rect) {
    write(SelectionList.mark, at: point, in: clip, style: Style(.selection))
  }
}
