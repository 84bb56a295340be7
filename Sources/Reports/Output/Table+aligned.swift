import AccessModel
import SafeText

extension Table {
  /// A name longer than the widest column moves only its own row out of alignment.
  private static let widestColumn = 60
  private static let gap = 3

  /// A cell with text.
  private struct AlignedCell {
    let column: Int32
    /// The width in terminal columns.
    let width: Int32
    /// The end of its bytes among those of all cells.
    let end: Int
  }

  /// The table in aligned columns with headings; empty if there are no rows.
  ///
  /// Every cell is made once and kept, because the width of a column is known only after the last row.
  func aligned(at now: Timestamp, _ ink: Ink, _ meter: WorkMeter?) -> TableText {
    guard count > 0 else { return TableText() }
    var bytes: [UInt8] = []
    var made: [AlignedCell] = []
    // The end of the cells of each line.
    var ends: [Int] = []
    var widths = [Int](repeating: 0, count: columns.count)
    func add(_ text: String, _ purpose: Ink.Purpose?, to column: Int) {
      if text.isEmpty { return }
      let width = text.columnsPrinted
      bytes += ink(text.printed, purpose).utf8
      made.append(AlignedCell(column: Int32(column), width: Int32(width), end: bytes.count))
      widths[column] = max(widths[column], width)
    }
    for (column, head) in columns.enumerated() { add(head.title, .heading, to: column) }
    ends.append(made.count)
    meter?.expect(count)
    for row in (0..<count).untilCancelled {
      for placed in cells(row) { add(placed.cell.shown(at: now), placed.cell.purpose(at: now), to: placed.column) }
      ends.append(made.count)
      meter?.add(1)
    }
    let isTrailing = columns.map { $0.kind.alignment == .trailing }
    let widest = widths.map { min($0, Table.widestColumn) }
    // The start of each column; the last is the end of the line.
    let starts = widest.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1 + Table.gap) }
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: starts[columns.count] + Table.widestColumn)
    return TableText(rows: ends.count) { [bytes, made, ends] row, text in
      let begin = text.count
      var next = 0
      // The blanks left in the column of the last cell.
      var rest = 0
      for number in (row > 0 ? ends[row - 1] : 0)..<ends[row] {
        let cell = made[number]
        let column = Int(cell.column)
        let padding = max(0, widest[column] - Int(cell.width))
        text += blanks.prefix(rest + starts[column] - starts[next] + (isTrailing[column] ? padding : 0))
        text += bytes[(number > 0 ? made[number - 1].end : 0)..<cell.end]
        rest = Table.gap + (isTrailing[column] ? 0 : padding)
        next = column + 1
      }
      while text.count > begin, text.last == UInt8(ascii: " ") { text.removeLast() }
      text.append(UInt8(ascii: "\n"))
    }
  }
}
