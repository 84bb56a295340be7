/// The draft of a source, as it is kept.
package struct KeptDraft: Sendable, Hashable {
  /// What the source is known by: 64 hexadecimal digits in lower case.
  package let key: String
  /// The name of the source for display; may contain hostile text.
  package let title: String
  /// What tells the source from others of that name, such as its paths, as a phrase; may contain hostile text.
  package let place: String
  package let draft: Draft
  /// Sentences about what could not be read of it; may contain hostile text.
  package let notes: [String]

  package init(key: String, title: String, place: String, draft: Draft, notes: [String] = []) {
    self.key = key
    self.title = title
    self.place = place
    self.draft = draft
    self.notes = notes
  }

  /// What people name it by.
  package var id: String { KeptDraft.id(key) }

  /// What people name a draft by.
  package static func id(_ key: String) -> String { String(key.prefix(8)) }

  /// When the last of its edits was made; nil if there are none.
  package var lastEdit: Timestamp? { draft.edits.last?.time }
}
