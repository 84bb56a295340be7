import AccessModel

/// Why az gave no answer: a cause that aksess knows, and az's own words or what aksess found itself.
package struct AzFailure: Error, Sendable, Hashable {
  /// What aksess makes of az's words; `other` if it does not know them.
  package enum Cause: Sendable, Hashable {
    case missing, notSignedIn, forbidden, unknownToThisVersion, notFound, timedOut, notJSON, cancelled, other
  }

  /// What happened.
  package let cause: Cause
  /// What az printed on standard error; may contain hostile text.
  package let words: String

  private let finding: String
  private let ownClause: String?
  /// Whether it is that nobody has said which AKS cluster it is, and the address does not tell.
  private(set) var isUnanswered = false

  /// A failure that aksess finds itself.
  init(_ cause: Cause, _ finding: String) {
    self.cause = cause
    words = ""
    self.finding = finding
    ownClause = nil
  }

  private init(_ cause: Cause, words: String) {
    self.cause = cause
    self.words = words
    finding = ""
    ownClause = nil
  }

  /// A failure that aksess finds itself in what az printed.
  init(_ cause: Cause, clause: String, isUnanswered: Bool = false) {
    self.cause = cause
    words = ""
    finding = ""
    ownClause = clause
    self.isUnanswered = isUnanswered
  }

  init(_ failure: LeashedCommand.Failure) {
    switch failure {
    case .timedOut(let silence): self.init(.timedOut, "az said nothing for \(silence.components.seconds) s")
    case .cancelled, .stopped: self.init(.cancelled, "")
    case .other(let words): self.init(.other, words)
    }
  }

  /// The failure of a run that did not end well; nil for one that did.
  init?(_ output: LeashedCommand.Output) {
    guard output.status != 0 else { return nil }
    let lines = output.errors.split(separator: "\n").map(String.init)
    // az explains at length what it says first.
    let words = lines.first { $0.hasPrefix("ERROR: ") }?.dropFirst(7).description ?? lines.first ?? ""
    self.init(AzFailure.cause(of: output.errors, status: output.status), words: words)
  }

  /// az's texts, as azure-cli 2.91 and the services behind it print them.
  private static let texts: [(text: String, cause: Cause)] = [
    ("misspelled or not recognized by the system", .unknownToThisVersion),
    ("unrecognized arguments", .unknownToThisVersion), ("az login", .notSignedIn), ("AADSTS", .notSignedIn),
    ("AuthorizationFailed", .forbidden), ("Authorization_RequestDenied", .forbidden), ("Forbidden", .forbidden),
    ("does not have authorization", .forbidden), ("Insufficient privileges", .forbidden),
    ("PermissionScopeNotGranted", .forbidden), ("ResourceNotFound", .notFound), ("ResourceGroupNotFound", .notFound),
    ("timed out", .timedOut),
  ]

  private static func cause(of words: String, status: Int32) -> Cause {
    if LeashedCommand.isMissing(status) { return .missing }
    return texts.first { words.contains($0.text) }?.cause ?? .other
  }

  /// What happened, as a clause with what was found and az's own words in brackets: `az is not allowed to read this (az: …)`.
  var clause: String {
    if let ownClause { return ownClause }
    let said = (finding.isEmpty ? "" : ": \(finding)") + (words.isEmpty ? "" : " (az: \(words))")
    switch cause {
    case .missing: return "az was not found on the PATH"
    case .notSignedIn: return "az is not signed in; run az login"
    case .forbidden: return "az is not allowed to read this\(said)"
    case .unknownToThisVersion: return "this version of az does not have the command\(said)"
    case .notFound: return "Azure does not have it\(said)"
    case .timedOut: return "Azure did not answer in time\(said)"
    case .notJSON: return "the answer is not what az prints\(said)"
    case .cancelled: return "reading was cancelled"
    case .other: return "az failed\(said)"
    }
  }
}
