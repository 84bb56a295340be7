import AccessModel
import SafeText

extension Table {
  /// As many lines are made one after the other on each core.
  private static let part = 64

  /// The table in aligned columns with headings; empty if there are no rows.
  ///
  /// Every cell is made once and kept, because the width of a column is known only after the last row.
  func aligned(at now: Timestamp, _ ink: Ink, _ meter: WorkMeter?) -> TableText {
    guard count > 0 else { return TableText() }
    var heading = AlignedLines(columns: columns.count)
    for (column, head) in columns.enumerated() { heading.add(head.title, .heading, ink, to: column) }
    heading.endLine()
    meter?.expect(count)
    var parts: [AlignedLines] = []
    (0..<count).inParts(of: Table.part) { rows in
      var lines = AlignedLines(columns: columns.count)
      for row in rows {
        for placed in cells(row) {
          lines.add(placed.cell.shown(at: now), placed.cell.purpose(at: now), ink, to: placed.column)
        }
        lines.endLine()
        meter?.add(1)
      }
      return lines
    } _: { lines in
      parts.append(lines)
      return true
    }
    let places = AlignedColumns([heading] + parts, areTrailing: columns.map { $0.kind.alignment == .trailing })
    return TableText(rows: 1 + parts.reduce(0) { $0 + $1.count }) { [heading, parts] row, text in
      if row == 0 { return heading.append(0, in: places, to: &text) }
      let (part, line) = (row - 1).quotientAndRemainder(dividingBy: Table.part)
      parts[part].append(line, in: places, to: &text)
    }
  }
}
