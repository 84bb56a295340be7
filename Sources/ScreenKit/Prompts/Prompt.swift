/// A question of a screen to the user; the app shows it in the last row, and the answer is an event.
package struct Prompt: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A text: one of `candidates` or, if allowed, any text; Tab completes it.
    case text(proposal: String, candidates: [String], isFree: Bool)
    /// Yes, or the default, no.
    case confirmation(yes: String, no: String)
    /// One of these.
    case choice([String])
    /// The path of a file; Tab changes its ending to the next of `endings`, and it needs one of them unless there are none.
    case path(proposal: String, endings: [String])
  }

  /// What is asked.
  package let label: String
  package let kind: Kind

  package init(_ label: String, _ kind: Kind) {
    self.label = label
    self.kind = kind
  }
}

/// The answer of the user to a prompt.
package enum PromptAnswer: Sendable, Hashable {
  case text(String)
  case yes
  case no
  /// By its position among the choices.
  case choice(Int)
  case cancelled
}
