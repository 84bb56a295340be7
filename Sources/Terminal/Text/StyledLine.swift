import SafeText

/// A line of text with spans of different styles. The text may be hostile; drawing makes it safe.
package struct StyledLine: Sendable, Hashable, ExpressibleByStringLiteral {
  /// A span of a line.
  package struct Span: Sendable, Hashable {
    package var text: String
    package var style: Style
    /// Whether the span is a search match.
    package var isMatch: Bool

    package init(_ text: String, _ style: Style, isMatch: Bool = false) {
      self.text = text
      self.style = style
      self.isMatch = isMatch
    }

    /// The span with other text.
    package func with(_ text: String) -> Span { Span(text, style, isMatch: isMatch) }

    /// Whether the spans differ at most in their text.
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

  /// The width in columns.
  package var width: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }

  package static func + (left: StyledLine, right: StyledLine) -> StyledLine {
    StyledLine(spans: left.spans + right.spans)
  }

  package static func += (left: inout StyledLine, right: StyledLine) {
    left.spans += right.spans
  }
}

extension Canvas {
  /// Writes a line, and returns the number of columns to advance; see `write(_:at:in:style:width:alignment:)`.
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
          // There is no column left for the next span.
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
