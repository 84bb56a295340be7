/// The side on which text is aligned.
package enum TextAlignment: Sendable { case leading, trailing }

extension String {
  /// The text as a terminal shows it: its glyphs, joined.
  package var displayed: String {
    if isPlainASCII { return self }
    var result = ""
    result.reserveCapacity(utf8.count + 16)
    for glyph in Glyphs(self) { result.append(glyph) }
    return result
  }

  /// The text for printing where nothing else shows it in full: like `displayed`, but nothing is dropped.
  package var printed: String {
    if isPlainASCII { return self }
    var result = ""
    for glyph in Glyphs(self, isInFull: true) { result.append(glyph) }
    return result
  }

  /// The width of `printed` in columns.
  package var columnsPrinted: Int {
    if isPlainASCII { return utf8.count }
    return Glyphs(self, isInFull: true).reduce(0) { $0 + $1.width }
  }

  /// The width of `displayed` in columns.
  package var displayWidth: Int {
    if isPlainASCII { return utf8.count }
    return Glyphs(self).reduce(0) { $0 + $1.width }
  }

  /// The text in exactly `width` columns: truncated with `…` if it is too long, else padded with spaces.
  ///
  /// Empty if the width is less than one. The result is ready to print: converting it to glyphs again would escape its
  /// escapes.
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
    // The glyph in the last column: kept if it ends the text, else replaced by the ellipsis.
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
