import AccessAnalysis
import AccessModel
import Reports

/// An edit that may be staged, and what whoever stages it is asked.
package struct Proposal: Sendable, Hashable {
  package let edit: ProposedEdit
  /// What it touches, such as `3 bindings in 2 namespaces, 14 people`.
  package let extent: String
  /// The greatest danger of what it gives; nil if there is none.
  package let danger: String?
  /// What has to be typed to stage it, as somebody would be locked out; nil if yes is enough.
  package let typed: String?
  /// Why it cannot be staged; nil if it can.
  package let refusal: String?

  package init(_ edit: ProposedEdit, _ review: EditReview, typed: String?) {
    self.edit = edit
    self.typed = typed
    extent = review.extent
    danger = review.dangers.first?.message
    refusal = review.refusal
  }

  /// The question before it is staged.
  package var prompt: Prompt {
    guard let typed else {
      // The mark comes first, as the end of the line may be cut.
      let question = danger.map { "Stage it? y/N  \(GrantDanger.mark) \(extent)  \($0)" } ?? "Stage it? y/N  \(extent)"
      return Prompt(question, .confirmation(yes: "stage it", no: "leave it"))
    }
    return Prompt("To stage it all the same, type \(typed): ", .text(proposal: "", candidates: [], isFree: true))
  }

  /// Whether an answer confirms it.
  package func isConfirmed(by answer: PromptAnswer) -> Bool {
    typed.map { answer == .text($0) } ?? (answer == .yes)
  }
}
