import AccessModel

/// An edit that may be staged, and what whoever stages it is asked.
package struct Proposal: Sendable, Hashable {
  package let edit: ProposedEdit
  /// What it touches, such as `3 bindings in 2 namespaces, 14 people`.
  package let extent: String
  /// What has to be typed to stage it, as somebody would be locked out; nil if yes is enough.
  package let typed: String?
  /// Why it cannot be staged; nil if it can.
  package let refusal: String?

  package init(_ edit: ProposedEdit, extent: String, typed: String?, refusal: String?) {
    self.edit = edit
    self.extent = extent
    self.typed = typed
    self.refusal = refusal
  }

  /// The question before it is staged.
  package var prompt: Prompt {
    guard let typed else {
      return Prompt("Stage it? y/N  \(extent)", .confirmation(yes: "stage it", no: "leave it"))
    }
    return Prompt("To stage it all the same, type \(typed): ", .text(proposal: "", candidates: [], isFree: true))
  }

  /// Whether an answer confirms it.
  package func isConfirmed(by answer: PromptAnswer) -> Bool {
    typed.map { answer == .text($0) } ?? (answer == .yes)
  }
}
