import AccessModel

extension Resolver {
  /// Somebody who is meant.
  package struct Somebody: Sendable, Hashable {
    package let subject: Subject
    /// How to ask for it alone.
    package let spelling: String
    /// What groups of the directory hold it as; nil where they hold no such thing.
    package var member: Directory.Member?
    package var guest: User?
  }

  /// The one who is meant, and notes on how the input was interpreted.
  ///
  /// - Parameter typed: `group:NAME-OR-ID`, `user:UPN`, `sa:NS/NAME`, `sp:NAME-OR-ID`, or a plain name if only one matches.
  package func subject(_ typed: String) throws(Refusal) -> (Somebody, note: String?) {
    try SubjectCandidates(resolver: self).candidate(typed)
  }
}
