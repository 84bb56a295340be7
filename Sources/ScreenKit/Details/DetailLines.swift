import AccessAnalysis
import AccessModel
import Reports
import Terminal

/// The building blocks of details.
package enum DetailLines {
  package static func heading(_ text: String) -> StyledLine { StyledLine(text, .heading, .bold) }

  /// A message; one of a danger, which has its mark, stands out.
  package static func message(_ text: String, indent: String = "", _ role: StyleRole = .text) -> StyledLine {
    text.hasPrefix(GrantDanger.mark) ? StyledLine(indent + text, .error, .bold) : StyledLine(indent + text, role)
  }

  /// Draws as many wrapped lines as fit.
  package static func draw(_ lines: [StyledLine], on canvas: inout Canvas, in rect: Rect) {
    draw(wrapped: lines.lazy.flatMap { wrapped($0, width: rect.columns) }, on: &canvas, in: rect)
  }

  /// Draws as many lines as fit, which are wrapped already.
  package static func draw(wrapped lines: some Sequence<StyledLine>, on canvas: inout Canvas, in rect: Rect) {
    for (number, line) in lines.prefix(max(0, rect.rows)).enumerated() {
      canvas.write(line, at: Point(column: rect.column, row: rect.row + number), in: rect)
    }
  }

  /// A line that says how many more there are; empty if all are shown.
  package static func more(than shown: Int, of count: Int, indent: String = "  ") -> [StyledLine] {
    count > shown ? [StyledLine("\(indent)and \(count - shown) more", .muted)] : []
  }

  /// A field and its value; values are aligned in one column.
  package static func field(_ name: String, _ value: String, _ role: StyleRole = .text) -> StyledLine {
    StyledLine(name + String(repeating: " ", count: max(1, 12 - name.count)), .muted) + StyledLine(value, role)
  }

  /// The creation time and the age.
  package static func created(_ metadata: ObjectMetadata, at now: Timestamp) -> [StyledLine] {
    metadata.created.map { [field("Created", "\($0)  (\($0.age(at: now)) ago)")] } ?? []
  }

  /// The last day, who answers for it and the reason, as annotations say.
  package static func terms(_ metadata: ObjectMetadata, at now: Timestamp) -> [StyledLine] {
    let terms = GrantTerms(metadata)
    let expiry = terms.expiry.map { expiry in
      if case .unreadable(let text) = expiry { return field("Expires", "\(expiry.label(at: now)): \(text)", .warning) }
      return field("Expires", expiry.label(at: now), expiry.isPast(on: Day(of: now)) ? .warning : .text)
    }
    return [expiry, terms.owner.map { field("Owner", $0) }, terms.reason.map { field("Reason", $0) }].compactMap(\.self)
  }

  package static func owner(_ metadata: ObjectMetadata) -> [StyledLine] {
    Manager(metadata).map {
      [field("Managed by", $0.label), StyledLine("            reverts manual changes", .muted)]
    } ?? []
  }

  /// Labels or annotations; empty if there are none.
  package static func map(_ title: String, _ map: [Name: String]) -> [StyledLine] {
    guard !map.isEmpty else { return [] }
    return [StyledLine(), heading(title)]
      + map.sorted { $0.key < $1.key }.map { StyledLine("  \($0.key)", .muted) + StyledLine(" \($0.value)") }
  }
}
