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

  /// The same of gaps; what sources tell differently was said when they were read.
  func end(_ gaps: [Gap], isCertain: Bool = false) throws(ExitCode) {
    try end(missing: gaps.filter { !$0.isContradiction }.map(\.reason), isCertain: isCertain)
  }
}
