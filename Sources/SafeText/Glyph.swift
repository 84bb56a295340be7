/// One spacing scalar and the marks drawn on it: what a terminal shows in one or two columns.
package struct Glyph: Sendable, Hashable {
  // First, for its alignment: so a glyph takes 32 bytes, not 48.
  /// Up to four combining marks in their order, then zeros.
  package let marks: SIMD4<UInt32>
  package let scalar: Unicode.Scalar
  private let columns: UInt8

  /// `width` is 1 or 2.
  package init(scalar: Unicode.Scalar, marks: SIMD4<UInt32> = .zero, width: Int) {
    self.scalar = scalar
    self.marks = marks
    columns = UInt8(truncatingIfNeeded: width)
  }

  /// Columns: 1 or 2.
  package var width: Int { Int(columns) }

  /// The scalar with its marks, as it is printed.
  package var text: String {
    var text = ""
    text.append(self)
    return text
  }
}

extension String {
  mutating func append(_ glyph: Glyph) {
    unicodeScalars.append(glyph.scalar)
    guard glyph.marks != .zero else { return }
    for index in glyph.marks.indices {
      guard glyph.marks[index] != 0, let mark = Unicode.Scalar(glyph.marks[index]) else { return }
      unicodeScalars.append(mark)
    }
  }
}
