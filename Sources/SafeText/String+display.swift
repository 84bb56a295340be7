/// Which side of its columns a text keeps to.
package enum TextAlignment: Sendable { case leading, trailing }

extension String {
  /// What a terminal shows of the text: its glyphs, joined.
  package var displayed: String {
    if isPlainASCII { return self }
    var result = ""
    result.reserveCapacity(utf8.count + 16)
    for glyph in Glyphs(self) { result.append(glyph) }
    return result
  }

  /// What is printed of the text where nothing else has it in full: like `displayed`, but nothing is dropped.
  package var printed: String {
    if isPlainASCII { return self }
    var result = ""
    for glyph in Glyphs(self, isInFull: true) { result.append(glyph) }
    return result
  }

  /// The columns that `printed` takes.
  package var columnsPrinted: Int {
    if isPlainASCII { return utf8.count }
    return Glyphs(self, isInFull: true).reduce(0) { $0 + $1.width }
  }

  /// The columns that the text's glyphs take.
  package var displayWidth: Int {
    if isPlainASCII { return utf8.count }
    return Glyphs(self).reduce(0) { $0 + $1.width }
  }

  /// The text's glyphs in exactly `width` columns: its end cut off for a `…` where it is too long, else padded with
  /// spaces.
  ///
  /// A width below one gives the empty text. The result is for printing as it is: made glyphs once more, its escapes
  /// would be escaped.
  package func fitted(to width: Int, alignment: TextAlignment = .leading) -> String {
    guard width > 0 else { return "" }
    let (text, columns) = isPlainASCII ? cutASCII(to: width) : cutGlyphs(to: width)
    guard columns < width else { return text }
    let padding = String.spaces(width - columns)
    return alignment == .leading ? text + padding : padding + text
  }

  private func cutASCII(to width: Int) -> (text: String, columns: Int) {
    guard utf8.count > width else { return (self, utf8.count) }
    return (self[..<utf8.index(startIndex, offsetBy: width - 1)] + "…", width)
  }

  private func cutGlyphs(to width: Int) -> (text: String, columns: Int) {
    var text = ""
    text.reserveCapacity(2 * width)
    var columns = 0
    // The glyph that takes the last column: shown if it ends the text, else it makes room for the ellipsis.
    var last: Glyph?
    for glyph in Glyphs(self) {
      if last != nil || columns + glyph.width > width {
        return (text + "…", columns + 1)
      } else if columns + glyph.width == width {
        last = glyph
      } else {
        text.append(glyph)
        columns += glyph.width
      }
    }
    guard let last else { return (text, columns) }
    text.append(last)
    return (text, width)
  }

  private static func spaces(_ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { buffer in
      buffer.initialize(repeating: UInt8(ascii: " "))
      return count
    }
  }
}
