/// The drafts of the source that is shown.
package struct DraftsOfSource: Sendable, Hashable {
  /// The one whose edits are shown; nil if nothing identifies the source, so that none is kept.
  package let current: KeptDraft?
  /// The others in which something is staged.
  package let others: [KeptDraft]

  package init(current: KeptDraft? = nil, others: [KeptDraft] = []) {
    (self.current, self.others) = (current, others)
  }
}
