/// Rows of a screen that moved up or down.
package struct CanvasShift: Sendable, Hashable {
  /// The rows that moved, and those that they moved to.
  package let rows: Range<Int>
  /// How far they moved: up if positive.
  package let distance: Int
}

extension Canvas {
  /// The rows that are best moved to show a later canvas; nil if moving any saves little.
  ///
  /// Whole rows move, as terminals do it, so that what stands beside the rows, such as the detail of a list, counts too.
  package func shift(to later: Canvas) -> CanvasShift? {
    guard size == later.size, size.rows > 2 else { return nil }
    let changes = (0..<size.rows).map { later.changes(in: $0, from: self, $0) }
    guard changes.reduce(0, +) > Canvas.leastGain else { return nil }
    var best: (gain: Int, shift: CanvasShift)?
    for distance in distances(to: later) {
      // The rows in a row that gain most together.
      var (start, sum) = (0, 0)
      for row in max(0, -distance)..<min(size.rows, size.rows - distance) {
        if sum <= 0 { (start, sum) = (row, 0) }
        sum += changes[row] - later.changes(in: row, from: self, row + distance)
        let (from, to) = (min(start, start + distance), max(row, row + distance) + 1)
        if sum > best?.gain ?? Canvas.leastGain {
          best = (sum, CanvasShift(rows: from..<to, distance: distance))
        }
      }
    }
    return best?.shift
  }

  /// The canvas with rows moved; the rows that are left behind are blank.
  package func shifted(_ shift: CanvasShift) -> Canvas {
    var shifted = self
    for row in shift.rows {
      let source = row + shift.distance
      let cells =
        shift.rows.contains(source) ? self.row(source) : ArraySlice(repeating: .blank, count: size.columns)
      shifted.cells.replaceSubrange(row * size.columns..<(row + 1) * size.columns, with: cells)
    }
    return shifted
  }

  /// Moving rows costs about as much as sending so many cells.
  private static let leastGain = 40

  /// How far rows may have moved: as far as some row in the middle did, the least first.
  private func distances(to later: Canvas) -> some Sequence<Int> {
    let middle = size.rows / 2
    let sought = later.row(middle)
    // Rows that differ in what stands beside them begin alike.
    let length = size.columns / 2
    let rows = sought.contains { $0 != .blank } ? 0..<size.rows : 0..<0
    return rows.filter { $0 != middle && row($0).prefix(length).elementsEqual(sought.prefix(length)) }
      .map { $0 - middle }.sorted { abs($0) < abs($1) }.prefix(4)
  }

  /// How many cells of a row differ from those of an earlier canvas's row.
  private func changes(in row: Int, from earlier: Canvas, _ earlierRow: Int) -> Int {
    var count = 0
    let (base, other) = (row * size.columns, earlierRow * size.columns)
    for column in 0..<size.columns where cells[base + column] != earlier.cells[other + column] { count += 1 }
    return count
  }
}
