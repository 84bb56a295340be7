/// Makes lines to be read one after the other, aloud or by a program, of what a screen shows and what of it changes.
package struct LinearText: Sendable {
  private var told: LinearPage?

  package init() {}

  /// What is new since the last canvas: all of it where most is, else the rows that changed.
  ///
  /// Frames and rules are left out, `▌` is `>`. Of a cursor that moved only the row where it is now is told; while text
  /// is typed only its field and what is chosen by it, and the rest once it is done.
  package mutating func lines(_ canvas: Canvas) -> [String] {
    let page = LinearPage(canvas)
    guard let told, told.isLike(page) else {
      defer { self.told = page }
      return page.all(after: self.told)
    }
    let changed = page.rows.indices.filter { index in
      page.rows[index] != told.rows[index] && page.rows[index] != told.rows[index].withoutCursor
    }
    var lines: [String]
    if let field = page.field {
      lines = changed.filter { $0 == field || page.rows[$0].isSelected }.map { page.rows[$0].text }
      self.told?.take(lines: [field] + page.rows.indices.filter { page.rows[$0].isSelected }, of: page)
    } else {
      lines = changed.map { page.rows[$0].text }.filter { !$0.isEmpty }
      self.told = page
      // Most of a page that has changed is another page.
      if lines.count > max(2, page.rows.count { !$0.text.isEmpty } / 2) { return page.all(after: told) }
    }
    if told.hints != page.hints, !page.hints.isEmpty { lines.append(page.hints) }
    if told.position != page.position, !page.position.isEmpty {
      lines.append(lines.popLast().map { "\($0)  (\(page.position))" } ?? page.position)
    }
    return lines
  }
}
