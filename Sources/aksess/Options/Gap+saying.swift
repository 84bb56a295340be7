import AccessModel
import ArgumentParser

extension Sequence where Element == Gap {
  /// Says on standard error what is missing; what sources tell differently was said when they were read.
  func say() {
    for gap in self where !gap.isContradiction { StandardError.say(gap.sentence) }
  }

  /// Says what is missing, and ends with 2 where something is.
  func sayAndEnd() throws {
    say()
    if !leaveCertain { throw ExitCode(CommandFailure.Code.incomplete.rawValue) }
  }
}
