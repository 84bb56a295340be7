/// What a rule of one's own is about that somebody can do: verbs and a resource, as they are typed.
package struct RuledAction: Sendable, Hashable {
  /// Verbs and resource as the file has them: `get,list secrets`; may contain hostile text.
  package let text: String
  /// Of which one is enough.
  package let verbs: [String]
  /// Nil if the verb says enough, such as `exec`.
  package let resource: String?
  package let place: Place

  /// The form of such a text, as a regular expression.
  package static let form = "^[^ ,]+(,[^ ,]+)*( [^ ]+)?$"

  /// Nil if the text has not that form.
  package init?(_ text: String, at place: Place) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let verbs = words[0].split(separator: ",", omittingEmptySubsequences: false)
    guard words.count <= 2, !words.contains(""), !verbs.contains("") else { return nil }
    self.text = text
    self.verbs = verbs.map { String($0) }
    resource = words.count > 1 ? String(words[1]) : nil
    self.place = place
  }
}
