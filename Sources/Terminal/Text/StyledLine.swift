import SafeText

/// A line of text whose parts look different; the text may be hostile, drawing makes it safe.
package struct StyledLine: Sendable, Hashable, ExpressibleByStringLiteral {
  /// A part of a line.
  package struct Span: Sendable, Hashable {
    package var text: String
    package var style: Style
    /// Whether it is a place where something that is looked for was found.
    package var isMatch: Bool

    package init(_ text: String, _ style: Style, isMatch: Bool = false) {
      self.text = text
      self.style = style
      self.isMatch = isMatch
    }

    /// Another text that is the same in all else.
    package func with(_ text: String) -> Span { Span(text, style, isMatch: isMatch) }

    /// Whether another differs in its text alone.
    package func isLike(_ other: Span) -> Bool { style == other.style && isMatch == other.isMatch }
  }

  package var spans: [Span]

  package init(spans: [Span] = []) {
    self.spans = spans
  }

  package init(_ text: String, _ role: StyleRole = .text, _ emphasis: Emphasis = []) {
    self.init(text, Style(role, emphasis))
  }

  package init(_ text: String, _ style: Style) {
    spans = text.isEmpty ? [] : [Span(text, style)]
  }

  package init(stringLiteral value: String) {
    self.init(value)
  }

  package var text: String { spans.map(\.text).joined() }

  /// The columns it takes on the screen.
  package var width: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }

  package static func + (left: StyledLine, right: StyledLine) -> StyledLine {
    StyledLine(spans: left.spans + right.spans)
  }

  package static func += (left: inout StyledLine, right: StyledLine) {
    left.spans += right.spans
  }
}

extension Canvas {
  /// Writes a line and says how many columns further the next text belongs; see `write(_:at:in:style:width:alignment:)`.
  @discardableResult
  package mutating func write(_ line: StyledLine, at point: Point, in clip: Rect? = nil, width: Int? = nil) -> Int {
    var column = point.column
    let end = width.map { point.column + $0 }
    for (number, span) in line.spans.enumerated() {
      let place = Point(column: column, row: point.row)
      if let end {
        let room = end - column
        let columns = span.text.displayWidth
        let isFollowed = line.spans[(number + 1)...].contains { !$0.text.isEmpty }
        guard columns < room || (columns == room && !isFollowed) else {
          write(span.text, at: place, in: clip, style: span.style, width: room)
          // What follows has no column left.
          if columns == room { write("…", at: Point(column: end - 1, row: point.row), in: clip, style: span.style) }
          return width ?? 0
        }
      }
      column += write(span.text, at: place, in: clip, style: span.style)
    }
    if let end, column < end { write("", at: Point(column: column, row: point.row), in: clip, width: end - column) }
    return width ?? column - point.column
  }
}
