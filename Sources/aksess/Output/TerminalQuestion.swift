import AccessModel
import Glibc
import SafeText

/// A question to whoever sits at the terminal.
enum TerminalQuestion {
  /// Whether somebody can answer.
  static var canBeAnswered: Bool { isatty(STDIN_FILENO) == 1 && StandardError.isTerminal }

  /// Asks, and returns whether the answer is y or yes; false where nobody can answer.
  ///
  /// - Parameter question: With its question mark; may contain hostile text.
  static func isYes(_ question: String) -> Bool {
    guard canBeAnswered else { return false }
    StandardError.write("\(ProgramName.current): \(question.printed) [y/N] ")
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }

  /// Asks for a text to be typed, and returns whether it was; false where nobody can answer.
  ///
  /// - Parameter question: May contain hostile text.
  static func isTyped(_ text: String, _ question: String) -> Bool {
    guard canBeAnswered else { return false }
    StandardError.write("\(ProgramName.current): \(question.printed) ")
    return readLine() == text
  }

  /// Asks which AKS cluster it is, by numbers, until one of them or nothing is typed.
  ///
  /// - Returns: Nil if nothing is typed, or nobody can answer.
  @Sendable
  static func cluster(_ question: AKSClusterQuestion) -> AKSClusterQuestion.Answer? {
    guard canBeAnswered else { return nil }
    return ProgressNotice.pausing {
      StandardError.say("\(question.reason). Which one is this cluster?")
      for (number, cluster) in question.candidates.enumerated() {
        StandardError.write("  \(number + 1)  \("\(cluster.name) in \(cluster.resourceGroup)".printed)\n")
      }
      StandardError.write("  0  none of these\n")
      while true {
        StandardError.write("\(ProgramName.current): number, or Enter to leave it open: ")
        guard let line = readLine(), !line.isEmpty else { return nil }
        if line == "0" { return AKSClusterQuestion.Answer.noneOfThese }
        if let number = Int(line), question.candidates.indices.contains(number - 1) {
          return .cluster(question.candidates[number - 1])
        }
      }
    }
  }
}
