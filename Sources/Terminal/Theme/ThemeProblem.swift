import SafeText

/// A problem in a theme; the rest of the theme still applies.
package struct ThemeProblem: Sendable, Hashable {
  /// The file's name; nil if the problem is the theme's name.
  package let file: String?

  /// The line, from 1; nil if it is unknown.
  package let line: Int?

  /// What was found and what was expected; safe to print.
  package let problem: String

  package init(file: String?, line: Int?, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// The message, such as `dark.yaml:12: …`; safe to print.
  package var message: String {
    guard let file else { return problem }
    return "\(file.visible):\(line.map { "\($0):" } ?? "") \(problem)"
  }
}
