import SafeText

/// What does not fit in a theme; the rest of the theme applies all the same.
package struct ThemeProblem: Sendable, Hashable {
  /// The file's name; nil where it is the theme's name that does not fit.
  package let file: String?

  /// Counted from 1; nil where the place is not known.
  package let line: Int?

  /// What was found and what fits; safe to show.
  package let problem: String

  package init(file: String?, line: Int?, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// `dark.yaml:12: …`; safe to show.
  package var message: String {
    guard let file else { return problem }
    return "\(file.visible):\(line.map { "\($0):" } ?? "") \(problem)"
  }
}
