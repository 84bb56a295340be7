import SafeText

extension Canvas {
  /// Writes text, which may be hostile, on one row, and returns the number of columns to advance.
  ///
  /// - Parameters:
  ///   - clip: Nothing outside it is changed; nil is the whole canvas.
  ///   - width: The exact number of columns to fill: shorter text is padded with blanks, longer text is truncated with
  ///     `…`. Nil writes the text at its own width, up to the clip's edge.
  ///   - alignment: The alignment within `width`.
  @discardableResult
  package mutating func write(
    _ text: String, at point: Point, in clip: Rect? = nil, style: Style = Style(), width: Int? = nil,
    alignment: TextAlignment = .leading
  ) -> Int {
    let area = clip.map { $0.intersection(bounds) } ?? bounds
    guard let width else {
      return writeNatural(text, at: point, in: area, style: style)
    }
    guard width > 0 else { return 0 }
    var start = point.column
    if alignment == .trailing {
      start += max(0, width - Self.width(of: text, upTo: width))
      blank(point.column..<start, row: point.row, in: area, style: style)
    }
    let end = point.column + width
    var column = start
    // The last place for `…`: the start of a glyph that leaves a column for it.
    var cut = start
    for glyph in Glyphs(text) {
      if column < end { cut = column }
      guard column + glyph.width <= end else {
        put(.ellipsis, column: cut, row: point.row, in: area, style: style)
        column = cut + 1
        break
      }
      put(glyph, column: column, row: point.row, in: area, style: style)
      column += glyph.width
    }
    if column < end { blank(column..<end, row: point.row, in: area, style: style) }
    return width
  }

  private mutating func writeNatural(_ text: String, at point: Point, in area: Rect, style: Style) -> Int {
    var column = point.column
    for glyph in Glyphs(text) {
      guard column < area.maxColumn else { break }
      put(glyph, column: column, row: point.row, in: area, style: style)
      column += glyph.width
    }
    return column - point.column
  }

  /// The width of the text, counted only until it exceeds a limit.
  private static func width(of text: String, upTo limit: Int) -> Int {
    var columns = 0
    for glyph in Glyphs(text) {
      columns += glyph.width
      if columns > limit { break }
    }
    return columns
  }

  /// Puts a glyph in the area, which is on the canvas. If only half of the glyph fits, that half is blank.
  mutating func put(_ glyph: Glyph, column: Int, row: Int, in area: Rect, style: Style) {
    guard row >= area.row, row < area.maxRow, column < area.maxColumn, column + glyph.width > area.column else {
      return
    }
    guard glyph.width == 2 else {
      set(Cell(glyph: glyph, style: style), column: column, row: row)
      return
    }
    if column >= area.column && column + 1 < area.maxColumn {
      set(Cell(glyph: .space, style: style), column: column, row: row)
      set(Cell(glyph: .continuation, style: style), column: column + 1, row: row)
      cells[row * size.columns + column].glyph = glyph
    } else {
      set(Cell(glyph: .space, style: style), column: max(column, area.column), row: row)
    }
  }

  private mutating func blank(_ columns: Range<Int>, row: Int, in area: Rect, style: Style) {
    clear(Rect(column: columns.lowerBound, row: row, columns: columns.count, rows: 1).intersection(area), style: style)
  }

  private mutating func set(_ cell: Cell, column: Int, row: Int) {
    splitGlyph(before: column, row: row)
    splitGlyph(before: column + 1, row: row)
    cells[row * size.columns + column] = cell
  }
}
