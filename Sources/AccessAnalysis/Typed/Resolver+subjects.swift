import AccessModel

extension Resolver {
  /// A subject that a typed name was resolved to.
  package struct Match: Sendable, Hashable {
    package let subject: Subject
    /// The unambiguous form in which to type it.
    package let spelling: String
    /// The subject as a member of directory groups; nil if it cannot be one.
    package var member: Directory.Member?
    package var guest: User?
  }

  /// Resolves a typed subject, with a note on how the input was interpreted.
  ///
  /// - Parameter typed: `group:NAME-OR-ID`, `user:UPN`, `sa:NS/NAME`, `sp:NAME-OR-ID`, or a plain name if only one matches.
  package func subject(_ typed: String) throws(Refusal) -> (Match, note: String?) {
    try SubjectCandidates(resolver: self).candidate(typed)
  }

  /// Resolves a typed person as a binding names it, used as typed if nothing is known of people.
  ///
  /// - Parameter typed: A user principal name, a display name or an object ID, with or without `user:`.
  package func person(_ typed: String) throws(Refusal) -> Subject {
    try subject(typed.hasPrefix("user:") || typed.hasPrefix("sp:") ? typed : "user:\(typed)").0.subject
  }
}
