import AccessModel
import Manifests
import SafeText

extension Table {
  /// The table in a format. The text ends with a newline unless it is empty.
  ///
  /// - Parameter ink: Highlights headings and levels in formats for people.
  package func output(
    _ format: OutputFormat, at now: Timestamp, gaps: [Gap] = [], isRaw: Bool = false, ink: Ink = .plain
  ) -> String {
    switch format {
    case .table: plain(columns.filter { !$0.isWide }, at: now, ink)
    case .wide: plain(columns, at: now, ink)
    case .json: value(gaps).json + "\n"
    case .yaml: value(gaps).yaml
    case .csv: csv(at: now, isRaw: isRaw)
    case .name: (0..<count).map { resourceName($0).visible + "\n" }.joined()
    }
  }

  private func value(_ gaps: [Gap]) -> Value {
    .members([
      "kind": .text(kind),
      "incomplete": .list(gaps.map { .text($0.reason) }),
      "items": .list(
        (0..<count).map { row in .object(zip(columns, cells(row)).map { Value.Member($0.key, $1.value) }) }),
    ])
  }

  private func plain(_ columns: [Column], at now: Timestamp, _ ink: Ink) -> String {
    guard count > 0 else { return "" }
    let values = columns.map { column in (0..<count).map { column.cell($0) } }
    let cells = values.map { $0.map { $0.shown(at: now) } }
    let purposes = values.map { $0.map(\.purpose) }
    let widths = zip(columns, cells).map { column, cells in
      cells.reduce(column.title.columnsPrinted) { max($0, $1.columnsPrinted) }
    }
    let blanks = String(repeating: " ", count: Table.widestColumn)
    var text = ""
    for row in -1..<count {
      var line = ""
      for (number, column) in columns.enumerated() {
        let cell = row < 0 ? column.title : cells[number][row]
        // A name longer than the widest column moves only its own row out of alignment.
        let missing = max(0, min(widths[number], Table.widestColumn) - cell.columnsPrinted)
        if column.kind.alignment == .trailing { line += blanks.prefix(missing) }
        line += ink(cell.printed, row < 0 ? .heading : purposes[number][row])
        if column.kind.alignment == .leading { line += blanks.prefix(missing) }
        line += "   "
      }
      let end = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }.map(line.utf8.index(after:))
      text += line[..<(end ?? line.startIndex)]
      text += "\n"
    }
    return text
  }

  private static let widestColumn = 60

  private func csv(at now: Timestamp, isRaw: Bool) -> String {
    let end = Array("\r\n".utf8)
    // Bytes are faster: a matrix has millions of cells, nearly all of them empty.
    var bytes = Array(columns.map { Quoting.csv($0.key) }.joined(separator: ",").utf8) + end
    for row in 0..<count {
      for (column, cell) in cells(row).enumerated() {
        if column > 0 { bytes.append(UInt8(ascii: ",")) }
        if case .moment(let moment) = cell {
          bytes += (moment?.description ?? "").utf8
        } else {
          let text = cell.text(at: now)
          if !text.isEmpty { bytes += Quoting.csv(text, raw: isRaw).utf8 }
        }
      }
      bytes += end
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
