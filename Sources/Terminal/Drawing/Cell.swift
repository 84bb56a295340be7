import SafeText

/// One column of one row: a glyph and how it looks.
///
/// A glyph of two columns takes two cells: its own, and a continuation to the right of it.
package struct Cell: Sendable, Hashable {
  package var glyph: Glyph
  package var style: Style

  package init(glyph: Glyph, style: Style) {
    self.glyph = glyph
    self.style = style
  }

  /// A space in the default style.
  package static let blank = Cell(glyph: .space, style: Style())

  /// Whether this is the right half of a glyph of two columns.
  package var isContinuation: Bool { glyph.scalar.value == 0 }
}

extension Glyph {
  package static let space = Glyph(scalar: " ", marks: .zero, width: 1)
  static let ellipsis = Glyph(scalar: "…", marks: .zero, width: 1)

  /// What a continuation cell holds; safe text never has U+0000.
  static let continuation = Glyph(scalar: "\0", marks: .zero, width: 1)
}
