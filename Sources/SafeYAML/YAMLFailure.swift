/// Why a text was rejected: what was found where, and what was expected; may contain hostile text.
package struct YAMLFailure: Error, Sendable {
  package enum Cause: Sendable {
    /// The text is not YAML.
    case syntax
    /// The text is YAML that readers interpret differently, or that would never end.
    case content
    /// The text has more than one document.
    case secondDocument
  }

  package let cause: Cause
  /// The place; nil for the whole text.
  package let place: YAMLPlace?
  package let found: String
  package let expected: String?

  package init(_ cause: Cause, _ place: YAMLPlace?, found: String, expected: String? = nil) {
    self.cause = cause
    self.place = place
    self.found = found
    self.expected = expected
  }

  /// The failure for a part that starts after some lines of a text with `count` lines.
  ///
  /// An unclosed construct is reported at the end of the text, which may be a line that the text does not have.
  package func moved(by lines: Int, of count: Int) -> YAMLFailure {
    guard let place else { return self }
    let line = place.line + lines
    let moved = YAMLPlace(line: min(line, count), column: line > count ? nil : place.column)
    return YAMLFailure(cause, moved, found: found, expected: expected)
  }
}
