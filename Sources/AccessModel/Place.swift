/// A location in a file or stream.
package struct Place: Sendable, Hashable {
  /// The path as the user typed or would recognize it, or `standard input`.
  package let source: String
  /// Counted from 1; nil for the whole source.
  package let line: Int?
  /// Counted from 1, in bytes of the line for JSON, in characters for YAML.
  package let column: Int?

  package init(_ source: String, line: Int? = nil, column: Int? = nil) {
    self.source = source
    self.line = line
    self.column = column
  }
}

/// An error in something that was read: where it is, what was found, and what was expected.
package struct Problem: Error, Sendable, Hashable {
  package let place: Place
  /// What was found, such as `subjects is a number`.
  package let found: String
  /// What was expected, such as `a list`; nil if `found` says enough.
  package let expected: String?
  /// What kind of problem it is, which decides the exit code.
  package let kind: Kind

  /// The kinds of problems.
  package enum Kind: Sendable, Hashable {
    /// Something that was read is wrong.
    case badData
    /// A cluster or a tenant could not be reached, or gave no answer.
    case outOfReach
    /// There is nothing to read, as nothing was named and no cluster is current.
    case nothingToRead
  }

  package init(_ place: Place, found: String, expected: String? = nil, kind: Kind = .badData) {
    self.kind = kind
    self.place = place
    self.found = found
    self.expected = expected
  }

  /// The whole message; may contain hostile text.
  package var message: String {
    let position = [place.line, place.column].compactMap { $0.map { ":\($0)" } }.joined()
    return "\(place.source)\(position): \(found)" + (expected.map { "; expected \($0)" } ?? "")
  }
}
