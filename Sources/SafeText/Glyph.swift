/// One spacing scalar and its combining marks, which a terminal shows in one or two columns.
package struct Glyph: Sendable, Hashable {
  // This field comes first for its alignment, so that a glyph takes 32 bytes, not 48.
  /// Up to four combining marks in order, then zeros.
  package let marks: SIMD4<UInt32>
  package let scalar: Unicode.Scalar
  private let columns: UInt8

  /// `width` is 1 or 2.
  package init(scalar: Unicode.Scalar, marks: SIMD4<UInt32> = .zero, width: Int) {
    self.scalar = scalar
    self.marks = marks
    columns = UInt8(truncatingIfNeeded: width)
  }

  /// The width in columns: 1 or 2.
  package var width: Int { Int(columns) }

  /// The scalar with its marks.
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
