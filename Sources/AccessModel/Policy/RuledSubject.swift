/// Whom a rule of one's own names.
package struct RuledSubject: Sendable, Hashable {
  /// A SUBJECT as it is typed, or with `*` at its end what names begin with; may contain hostile text.
  package let text: String
  package let place: Place

  package init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
  }

  /// What names begin with; nil if it names one subject.
  package var beginning: String? { text.hasSuffix("*") ? String(text.dropLast()) : nil }
}
