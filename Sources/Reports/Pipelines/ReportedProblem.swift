import AccessAnalysis
import AccessModel

/// What a rule found, as tools that collect the results of checks show it.
package struct ReportedProblem: Sendable, Hashable {
  /// The ID of its rule.
  package let rule: String
  package let severity: FindingSeverity
  /// What is wrong, in one line; may contain hostile text.
  package let message: String
  /// What proves or explains it, a line each; may contain hostile text.
  package let details: [String]
  /// The files in which it is, if it is in files.
  package let places: [Place]
  /// What makes it the same problem in another run, whatever lines have moved; see `Name.fingerprint`.
  package let fingerprint: String
  /// Why it is accepted, and until when; nil if it is not.
  package let acceptance: String?

  package init(
    rule: String, severity: FindingSeverity, message: String, details: [String] = [], places: [Place],
    fingerprint: String, acceptance: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.details = details
    self.places = places
    self.fingerprint = fingerprint
    self.acceptance = acceptance
  }
}
