/// A question to the user. The app shows it in the last row; the answer arrives as an event.
package struct Prompt: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Text: one of `candidates` or, if allowed, any text. Tab completes it.
    case text(proposal: String, candidates: [String], isFree: Bool)
    /// A confirmation; no is the default.
    case confirmation(yes: String, no: String)
    /// One of several choices.
    case choice([String])
    /// The path of a file, which needs one of `endings` unless there are none. Tab changes the extension to the next
    /// one.
    case path(proposal: String, endings: [String])
  }

  /// The question.
  package let label: String
  package let kind: Kind

  package init(_ label: String, _ kind: Kind) {
    self.label = label
    self.kind = kind
  }
}

/// The user's answer to a prompt.
package enum PromptAnswer: Sendable, Hashable {
  case text(String)
  case yes
  case no
  /// The position of the choice.
  case choice(Int)
  case cancelled
}
