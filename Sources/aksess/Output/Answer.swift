import AccessModel
import ArgumentParser

/// The result of a command that has printed its answer, which determines the exit code.
enum Answer: Sendable {
  /// Yes, or done.
  case yes
  case no
  /// Data that could change the answer is missing.
  case unknown

  /// Ends the command: prints what is missing to standard error, and throws the exit code unless it is 0.
  ///
  /// - Parameters:
  ///   - missing: Why the answer may be incomplete, as clauses; may contain hostile text.
  ///   - isCertain: Whether to exit with the code of the answer even if data is missing.
  func end(missing: [String], isCertain: Bool = false) throws(ExitCode) {
    for reason in missing { StandardError.say("incomplete: \(reason).") }
    switch isCertain || missing.isEmpty ? self : .unknown {
    case .yes: break
    case .no: throw ExitCode(CommandFailure.Code.no.rawValue)
    case .unknown: throw ExitCode(CommandFailure.Code.incomplete.rawValue)
    }
  }

  /// Ends the command with gaps, without duplicates. Contradictions leave the answer certain; they were printed when the
  /// sources were read.
  ///
  /// - Parameter missing: Other missing data, as clauses.
  func end(_ gaps: [Gap], missing: [String] = [], isCertain: Bool = false) throws(ExitCode) {
    try end(missing: gaps.missing.distinct.map(\.reason) + missing, isCertain: isCertain)
  }
}
