import Glibc
import SafeText

/// A question to whoever sits at the terminal.
enum TerminalQuestion {
  /// Asks, and returns whether the answer is y or yes; false where nobody can answer.
  ///
  /// - Parameter question: With its question mark; may contain hostile text.
  static func isYes(_ question: String) -> Bool {
    guard isatty(STDIN_FILENO) == 1, StandardError.isTerminal else { return false }
    StandardError.write("aksess: \(question.printed) [y/N] ")
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }
}
