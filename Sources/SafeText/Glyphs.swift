/// The glyphs that a terminal shows for a text.
///
/// Joiners, variation selectors and tags are dropped for screens, or escaped like the rest for printed text, which has
/// no full value beside it. Controls, other format characters, separators, private-use and unassigned scalars, the
/// backslash, and marks that are surplus (more than four) or have no base become the ASCII glyphs of their visible
/// escape. Therefore the glyphs of any text are safe to print, and their widths add up.
/// and their widths add up.
package struct Glyphs: Sequence, Sendable {
  private let text: String
  private let isInFull: Bool

  /// - Parameter isInFull: Whether to escape scalars that would be dropped.
  package init(_ text: String, isInFull: Bool = false) {
    self.text = text
    self.isInFull = isInFull
  }

  package func makeIterator() -> Iterator {
    Iterator(scalars: text.unicodeScalars.makeIterator(), isInFull: isInFull)
  }

  package struct Iterator: IteratorProtocol {
    private var scalars: String.UnicodeScalarView.Iterator
    private let isInFull: Bool
    /// The scalar read while looking for marks, which belongs to the next glyph.
    private var lookahead: (scalar: Unicode.Scalar, appearance: Appearance)?
    /// The rest of the current escape.
    private var escape = Escape()

    fileprivate init(scalars: String.UnicodeScalarView.Iterator, isInFull: Bool) {
      self.scalars = scalars
      self.isInFull = isInFull
    }

    package mutating func next() -> Glyph? {
      if let letter = escape.next() { return Glyph(scalar: letter, width: 1) }
      while let (scalar, appearance) = nextScalar() {
        switch appearance {
        case .narrow where scalar != "\\": return Glyph(scalar: scalar, marks: nextMarks(), width: 1)
        case .wide: return Glyph(scalar: scalar, marks: nextMarks(), width: 2)
        case .dropped where !isInFull: continue
        case .narrow, .mark, .escaped, .dropped:
          escape = Escape(scalar)
          return next()
        }
      }
      return nil
    }

    private mutating func nextScalar() -> (scalar: Unicode.Scalar, appearance: Appearance)? {
      if let next = lookahead {
        lookahead = nil
        return next
      }
      guard let scalar = scalars.next() else { return nil }
      return (scalar, scalar.appearance)
    }

    private mutating func nextMarks() -> SIMD4<UInt32> {
      var marks = SIMD4<UInt32>.zero
      var count = 0
      while let scalar = scalars.next() {
        let appearance = scalar.appearance
        switch appearance {
        case .dropped where !isInFull: continue
        case .mark where count < marks.scalarCount:
          marks[count] = scalar.value
          count += 1
        default:
          lookahead = (scalar, appearance)
          return marks
        }
      }
      return marks
    }
  }
}
