/// The draft of a source, as it is kept.
package struct KeptDraft: Sendable, Hashable {
  /// What the draft is known by: 64 hexadecimal digits in lower case, of the first draft of a source those of the source.
  package let key: String
  /// What the source is known by.
  package let source: String
  /// Which of the drafts of the source it is: 1 is the one that commands and the terminal UI use unless told otherwise.
  package let number: Int
  /// The name of the source for display; may contain hostile text.
  package let title: String
  /// What tells the source from others of that name, such as its paths, as a phrase; may contain hostile text.
  package let place: String
  package let draft: Draft
  /// Sentences about what could not be read of it; may contain hostile text.
  package let notes: [String]

  /// - Parameter source: What the source is known by; nil if that is the draft's own key.
  package init(
    key: String, source: String? = nil, number: Int = 1, title: String, place: String, draft: Draft,
    notes: [String] = []
  ) {
    self.key = key
    self.source = source ?? key
    self.number = number
    self.title = title
    self.place = place
    self.draft = draft
    self.notes = notes
  }

  /// What people name it by.
  package var id: String { KeptDraft.id(key) }

  /// What people name a draft by.
  package static func id(_ key: String) -> String { String(key.prefix(8)) }

  /// How much is staged and by whom, such as `2 changes are staged, by ada`; may contain hostile text.
  package var summary: String {
    if draft.isEmpty { return "nothing is staged" }
    let authors = draft.edits.map(\.author).distinct.filter { !$0.isEmpty }
    let staged = counted(draft.edits.count, "change is staged", "changes are staged")
    return authors.isEmpty ? staged : "\(staged), by \(listed(authors, most: 2))"
  }

  /// When the last of its edits was made; nil if there are none.
  package var lastEdit: Timestamp? { draft.edits.last?.time }
}
