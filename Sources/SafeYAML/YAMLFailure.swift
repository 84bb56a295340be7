/// Why a text is not read: what was found where, and what was expected; hostile text still in it.
package struct YAMLFailure: Error, Sendable {
  package enum Cause: Sendable {
    /// It is not YAML.
    case syntax
    /// It is YAML that readers take differently, or that would never end.
    case content
    /// More than the one document that was asked for.
    case secondDocument
  }

  package let cause: Cause
  /// Nil where the whole text is meant.
  package let place: YAMLPlace?
  package let found: String
  package let expected: String?

  package init(_ cause: Cause, _ place: YAMLPlace?, found: String, expected: String? = nil) {
    self.cause = cause
    self.place = place
    self.found = found
    self.expected = expected
  }

  /// The failure of a part that begins after this many lines of a text with `count` lines.
  ///
  /// What is not closed is missed where the text ends, which may be a line that the text does not have.
  package func moved(by lines: Int, of count: Int) -> YAMLFailure {
    guard let place else { return self }
    let line = place.line + lines
    let moved = YAMLPlace(line: min(line, count), column: line > count ? nil : place.column)
    return YAMLFailure(cause, moved, found: found, expected: expected)
  }
}
