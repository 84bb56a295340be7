import SafeText

/// One column of one row: a glyph and its style.
///
/// A glyph two columns wide takes two cells: its own, and a continuation to its right.
package struct Cell: Sendable, Hashable {
  package var glyph: Glyph
  package var style: Style

  package init(glyph: Glyph, style: Style) {
    self.glyph = glyph
    self.style = style
  }

  /// A space in the default style.
  package static let blank = Cell(glyph: .space, style: Style())

  /// Whether this is the right half of a glyph two columns wide.
  package var isContinuation: Bool { glyph.scalar.value == 0 }
}

extension Glyph {
  package static let space = Glyph(scalar: " ", marks: .zero, width: 1)
  static let ellipsis = Glyph(scalar: "…", marks: .zero, width: 1)

  /// The glyph of a continuation cell; safe text never contains U+0000.
  static let continuation = Glyph(scalar: "\0", marks: .zero, width: 1)
}
