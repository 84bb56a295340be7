import SafeText

extension Canvas {
  /// Writes text, which may be hostile, vertically so that it ends at the bottom of the rectangle.
  ///
  /// Text that is too long is truncated with a `⋮` before its last `tail` glyphs.
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
