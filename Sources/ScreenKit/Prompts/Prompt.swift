/// Something that a screen asks the reader; the app shows it in the last row, and its answer comes as an event.
package struct Prompt: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A text, which is to be one of `candidates` or, where that is allowed, anything; Tab completes it.
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

/// What the reader answered a prompt.
package enum PromptAnswer: Sendable, Hashable {
  case text(String)
  case yes
  case no
  /// By its position among the choices.
  case choice(Int)
  case cancelled
}
