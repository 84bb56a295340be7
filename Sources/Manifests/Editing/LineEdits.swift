/// Replacements of whole lines of a text.
struct LineEdits {
  private var edits: [(range: Range<Int>, lines: [String])] = []

  var isEmpty: Bool { edits.isEmpty }

  /// - Parameters:
  ///   - range: The lines, from 0; empty to insert before a line.
  ///   - lines: Without line endings.
  mutating func replace(_ range: Range<Int>, with lines: [String]) {
    edits.append((range, lines))
  }

  /// Returns the lines with the edits; nil if two edits overlap.
  ///
  /// - Parameters:
  ///   - lines: With their endings; the last may have none, and then the result has none at its end either.
  ///   - ending: The ending of new lines.
  func applied(to lines: [ArraySlice<UInt8>], ending: String) -> [UInt8]? {
    let newline = UInt8(ascii: "\n")
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.isEmpty ? 0 : 1, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.isEmpty ? 0 : 1, $1.offset)
    }
    var text: [UInt8] = []
    var next = 0
    for (_, edit) in ordered {
      guard edit.range.lowerBound >= next, edit.range.upperBound <= lines.count else { return nil }
      for line in lines[next..<edit.range.lowerBound] { text += line }
      for line in edit.lines {
        if let last = text.last, last != newline { text += ending.utf8 }
        text += line.utf8
        text += ending.utf8
      }
      next = edit.range.upperBound
    }
    for line in lines[next...] { text += line }
    if let last = lines.last?.last, last != newline, text.last == newline {
      text.removeLast(text.suffix(ending.utf8.count).elementsEqual(ending.utf8) ? ending.utf8.count : 1)
    }
    return text
  }
}
