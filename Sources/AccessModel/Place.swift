/// A place in something that was read: a file or stream, and where in it.
package struct Place: Sendable, Hashable {
  /// The path as the user gave or would recognise it, or `standard input`.
  package let source: String
  /// Counted from 1; nil where the whole source is meant.
  package let line: Int?
  /// Counted from 1, in bytes of the line for JSON, in characters for YAML.
  package let column: Int?

  package init(_ source: String, line: Int? = nil, column: Int? = nil) {
    self.source = source
    self.line = line
    self.column = column
  }
}

/// Something read that is not as it must be: where it is, what was found, and what was expected.
package struct Problem: Error, Sendable, Hashable {
  package let place: Place
  /// What is there, such as `subjects is a number`.
  package let found: String
  /// What should be there, such as `a list`; nil where `found` says all there is to say.
  package let expected: String?

  package init(_ place: Place, found: String, expected: String? = nil) {
    self.place = place
    self.found = found
    self.expected = expected
  }

  /// The whole message, hostile text still in it.
  package var message: String {
    let position = [place.line, place.column].compactMap { $0.map { ":\($0)" } }.joined()
    return "\(place.source)\(position): \(found)" + (expected.map { "; expected \($0)" } ?? "")
  }
}
