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
    text(format, at: now, gaps: gaps, isRaw: isRaw, ink: ink).whole
  }

  /// The table in a format, made while it is written.
  ///
  /// - Parameters:
  ///   - ink: Highlights headings and levels in formats for people.
  ///   - meter: Counts the rows.
  package func text(
    _ format: OutputFormat, at now: Timestamp, gaps: [Gap] = [], isRaw: Bool = false, ink: Ink = .plain,
    meter: WorkMeter? = nil
  ) -> TableText {
    switch format {
    case .table: only(columns: columns.indices.filter { !columns[$0].isWide }).aligned(at: now, ink, meter)
    case .wide: aligned(at: now, ink, meter)
    case .json: json(gaps, meter)
    case .yaml: yaml(gaps, meter)
    case .csv: csv(at: now, isRaw: isRaw, meter)
    case .name: TableText(rows: count, meter: meter) { $1 += (resourceName($0).visible + "\n").utf8 }
    }
  }

  private func csv(at now: Timestamp, isRaw: Bool, _ meter: WorkMeter?) -> TableText {
    let about = preambles.flatMap(\.lines).map { "# \($0)\r\n" }.joined()
    let head = about + columns.map { Quoting.csv($0.key) }.joined(separator: ",") + "\r\n"
    return delimited(RowMarks(start: "", between: ",", end: "\r\n"), head: head, meter: meter) { cell in
      if case .moment(let moment) = cell {
        moment?.description ?? ""
      } else if case .expiry(let expiry) = cell {
        Quoting.csv(expiry?.text ?? "", raw: isRaw)
      } else {
        Quoting.csv(cell.wholeText(at: now), raw: isRaw)
      }
    }
  }

  private func json(_ gaps: [Gap], _ meter: WorkMeter?) -> TableText {
    let empty = value(gaps).json + "\n"
    guard count > 0 else { return TableText(head: empty) }
    let end = "]\n}\n"
    let head = String(empty.dropLast(end.count))
    return TableText(head: head, foot: "\n  \(end)", rows: count, meter: meter) { row, text in
      text += (row > 0 ? ",\n    " : "\n    ").utf8
      value(row).appendJSON(to: &text, indent: 4)
    }
  }

  private func yaml(_ gaps: [Gap], _ meter: WorkMeter?) -> TableText {
    let empty = value(gaps).yaml
    guard count > 0 else { return TableText(head: empty) }
    return TableText(head: empty.dropLast(" []\n".count) + "\n", rows: count, meter: meter) { row, text in
      text += Value.list([value(row)]).yaml.utf8
    }
  }

  /// The table for programs, without its rows.
  private func value(_ gaps: [Gap]) -> Value {
    .object(
      [Value.Member("kind", .text(kind))] + aboutMembers + [
        Value.Member("incomplete", .list(gaps.map { .text($0.reason) })), Value.Member("items", .list([])),
      ])
  }

  /// The preamble for programs; of several clusters, each with what is incomplete of it.
  private var aboutMembers: [Value.Member] {
    preambles.count > 1
      ? [Value.Member("clusters", .list(preambles.map { .object($0.membersWithGaps) }))]
      : preambles.first?.members ?? []
  }

  /// A row for programs.
  private func value(_ row: Int) -> Value {
    .object(columns.map { Value.Member($0.key, $0.cell(row).value) })
  }
}
