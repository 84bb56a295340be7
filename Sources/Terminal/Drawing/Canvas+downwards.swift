import SafeText

extension Canvas {
  /// Writes a text, which may be hostile, downwards so that it ends at the rectangle's foot.
  ///
  /// One that is too long is cut for a `⋮`, of which `tail` glyphs follow.
  package mutating func writeDown(_ text: String, in rect: Rect, tail: Int, style: Style = Style()) {
    guard !rect.isEmpty else { return }
    var glyphs = Array(Glyphs(text))
    if glyphs.count > rect.rows {
      let tail = max(0, min(tail, rect.rows - 1))
      let head = rect.rows - tail - 1
      glyphs = Array(glyphs.prefix(head)) + Array(Glyphs("⋮")) + Array(glyphs.suffix(tail))
    }
    let top = rect.maxRow - glyphs.count
    for (number, glyph) in glyphs.enumerated() {
      put(glyph, column: rect.column, row: top + number, in: rect.intersection(bounds), style: style)
    }
  }
}
