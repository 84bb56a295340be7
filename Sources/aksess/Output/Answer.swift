import AccessModel
import ArgumentParser

/// What an answer that has been printed comes to, as its exit code tells.
enum Answer: Sendable {
  /// Yes, or done.
  case yes
  case no
  /// Data is missing that could change the answer.
  case unknown

  /// Ends the command: says on standard error what is missing, and throws the exit code where it is not 0.
  ///
  /// - Parameters:
  ///   - missing: Why the answer may not be the whole one, as clauses; hostile text still in them.
  ///   - isCertain: Whether the exit code is the answer's although something is missing.
  func end(missing: [String], isCertain: Bool = false) throws(ExitCode) {
    for reason in missing { StandardError.say("incomplete: \(reason).") }
    switch isCertain || missing.isEmpty ? self : .unknown {
    case .yes: break
    case .no: throw ExitCode(CommandFailure.Code.no.rawValue)
    case .unknown: throw ExitCode(CommandFailure.Code.incomplete.rawValue)
    }
  }

  /// The same of gaps, each once; what sources tell differently is said and leaves the answer certain.
  ///
  /// - Parameter missing: What is missing besides, as clauses.
  func end(_ gaps: [Gap], missing: [String] = [], isCertain: Bool = false) throws(ExitCode) {
    let gaps = gaps.distinct
    gaps.contradictionMessages.forEach(StandardError.say)
    try end(missing: gaps.missing.map(\.reason) + missing, isCertain: isCertain)
  }
}
