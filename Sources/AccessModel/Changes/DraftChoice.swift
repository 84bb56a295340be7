/// Which of the drafts of a source is to be held.
package enum DraftChoice: Sendable, Hashable {
  /// The first, which is used unless another one is asked for.
  case first
  /// A new one beside those that there are.
  case new
  /// The one with an ID, see `KeptDraft.id`.
  case id(String)
}
