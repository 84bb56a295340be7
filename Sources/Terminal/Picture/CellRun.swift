import SafeText

/// Cells beside each other that look alike, for drawing them as one text.
struct CellRun: Hashable {
  let column: Int
  let columns: Int
  /// Without the right halves of wide glyphs.
  let text: String
  let attributes: TerminalAttributes

  /// The runs of a row, without blanks that show nothing. Glyphs of one and of two columns are in runs of their own.
  static func runs(of cells: ArraySlice<Cell>, attributes: (Style) -> TerminalAttributes) -> [CellRun] {
    var runs: [CellRun] = []
    var start = cells.startIndex
    while start < cells.endIndex {
      let first = cells[start]
      let end =
        cells[start...].firstIndex {
          $0.style != first.style || !$0.isContinuation && $0.glyph.width != first.glyph.width
        } ?? cells.endIndex
      let look = attributes(first.style)
      for part in look.showsBlanks ? [start..<end] : words(cells[start..<end]) {
        runs.append(
          CellRun(
            column: part.lowerBound - cells.startIndex, columns: part.count,
            text: cells[part].filter { !$0.isContinuation }.map(\.glyph.text).joined(), attributes: look))
      }
      start = end
    }
    return runs
  }

  /// The parts between two or more blanks: names stay whole, so that they can be found.
  private static func words(_ cells: ArraySlice<Cell>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    for index in cells.indices where cells[index].glyph != .space {
      if let last = words.last, index - last.upperBound < 2 {
        words[words.count - 1] = last.lowerBound..<index + 1
      } else {
        words.append(index..<index + 1)
      }
    }
    return words
  }
}

extension TerminalAttributes {
  /// Whether a blank looks different from the background.
  fileprivate var showsBlanks: Bool { background != nil || isUnderlined || isReversed }
}
