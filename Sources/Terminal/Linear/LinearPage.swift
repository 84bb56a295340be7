import SafeText

/// A canvas as lines of text, with the last row separate; if a dialog is open, only the dialog.
struct LinearPage: Sendable {
  struct Row: Sendable, Hashable {
    var text: String

    var isSelected: Bool { text.hasPrefix("> ") }

    /// The row after the cursor has left it.
    var withoutCursor: Row { isSelected ? Row(text: String(text.dropFirst(2))) : self }
  }

  private(set) var rows: [Row]
  /// The row with the text field in use; nil if there is none.
  let field: Int?
  /// The part of the canvas that the rows show.
  private let area: Rect
  /// The last row: the hints, or a message.
  private(set) var hints = ""
  /// The right end of the last row: the position in the list.
  private(set) var position = ""
  /// The header rows, which are the same on most screens: the source and the tabs.
  private static let headRows = 2
  /// The first rows, which name the screen.
  private static let nameRows = 3

  init(_ canvas: Canvas) {
    let (screen, last) = Rect(canvas.size).splitBottom(canvas.size.rows > 1 ? 1 : 0)
    let area = LinearPage.dialog(canvas, in: screen) ?? screen
    self.area = area
    rows = (area.row..<area.maxRow).map { row in
      Row(text: LinearPage.tidied(canvas.row(row).dropFirst(area.column).prefix(area.columns)))
    }
    field = canvas.cursor.map { $0.row - area.row }.flatMap { (0..<area.rows).contains($0) ? $0 : nil }
    guard !last.isEmpty else { return }
    let cells = canvas.row(last.row)
    // Hints and messages have their own roles.
    let end = cells.lastIndex { $0.glyph != .space && $0.style.role != .text } ?? cells.startIndex - 1
    hints = LinearPage.tidied(cells[...end])
    position = LinearPage.tidied(cells[(end + 1)...])
  }

  /// All rows that are not empty, then the last row; without the header rows if they were printed before.
  func all(after printed: LinearPage?) -> [String] {
    let last = position.isEmpty ? hints : "\(hints)  (\(position))"
    let heads = rows.prefix(LinearPage.headRows)
    let wasPrinted = printed.map { $0.area == area && $0.rows.prefix(LinearPage.headRows) == heads } ?? false
    return (rows.dropFirst(wasPrinted ? LinearPage.headRows : 0).map(\.text) + [last]).filter { !$0.isEmpty }
  }

  /// Whether the other page is of the same screen, so that only differences need to be printed.
  func isLike(_ other: LinearPage) -> Bool {
    area == other.area && (field == nil) == (other.field == nil)
      && rows.prefix(LinearPage.nameRows) == other.rows.prefix(LinearPage.nameRows)
      || field != nil && other.field != nil && area == other.area
  }

  /// Records rows of another page, and its last row, as printed.
  mutating func take(lines: [Int], of page: LinearPage) {
    for line in lines { rows[line] = page.rows[line] }
    (hints, position) = (page.hints, page.position)
  }

  /// The inside of the frame of the dialog over the screen.
  private static func dialog(_ canvas: Canvas, in screen: Rect) -> Rect? {
    for row in screen.row..<screen.maxRow {
      let cells = canvas.row(row)
      guard let left = cells.lastIndex(where: { $0.glyph.scalar == "┌" }),
        let right = cells.lastIndex(where: { $0.glyph.scalar == "┐" }), left < right
      else { continue }
      let column = left - cells.startIndex
      let below = (row + 1..<screen.maxRow).first { canvas[column, $0].glyph.scalar == "└" }
      return Rect(
        column: column + 1, row: row, columns: right - left - 1, rows: (below ?? screen.maxRow) - row)
    }
    return nil
  }

  /// Removes frames, and shortens gaps to two spaces.
  private static func tidied(_ cells: ArraySlice<Cell>) -> String {
    var result = ""
    var spaces = 0
    for cell in cells where !cell.isContinuation {
      switch cell.glyph.scalar {
      case " ", "│", "─", "┌", "┐", "└", "┘": spaces += 1
      case "▌":
        result = "> "
        spaces = 0
      default:
        if spaces > 0, !result.isEmpty, result != "> " { result += spaces > 1 ? "  " : " " }
        spaces = 0
        result += cell.glyph.text
      }
    }
    return result
  }
}
