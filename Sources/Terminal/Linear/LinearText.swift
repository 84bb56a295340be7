/// Prints screens as lines to be read in sequence, aloud or by a program, and then only their changes.
package struct LinearText: Sendable {
  private var printed: LinearPage?

  package init() {}

  /// Returns the changes since the last canvas: all rows if most of them changed, else the changed rows.
  ///
  /// Frames and rules are left out, and `▌` becomes `>`. When the cursor moves, only its new row is returned. While
  /// text is typed, only the field and the row that it highlights are returned, and the rest afterwards.
  package mutating func lines(_ canvas: Canvas) -> [String] {
    let page = LinearPage(canvas)
    guard let printed, printed.isLike(page) else {
      defer { self.printed = page }
      return page.all(after: self.printed)
    }
    let changed = page.rows.indices.filter { index in
      page.rows[index] != printed.rows[index] && page.rows[index] != printed.rows[index].withoutCursor
    }
    var lines: [String]
    if let field = page.field {
      lines = changed.filter { $0 == field || page.rows[$0].isSelected }.map { page.rows[$0].text }
      self.printed?.take(lines: [field] + page.rows.indices.filter { page.rows[$0].isSelected }, of: page)
    } else {
      lines = changed.map { page.rows[$0].text }.filter { !$0.isEmpty }
      self.printed = page
      // If most rows changed, it is another page.
      if lines.count > max(2, page.rows.count { !$0.text.isEmpty } / 2) { return page.all(after: printed) }
    }
    if printed.hints != page.hints, !page.hints.isEmpty { lines.append(page.hints) }
    if printed.position != page.position, !page.position.isEmpty {
      lines.append(lines.popLast().map { "\($0)  (\(page.position))" } ?? page.position)
    }
    return lines
  }
}
