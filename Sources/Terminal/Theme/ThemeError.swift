import SafeText

/// Why a theme cannot be used.
package struct ThemeError: Error, Sendable, Hashable {
  package let file: String

  /// Counted from 1; nil where the place is not known.
  package let line: Int?

  /// What is wrong and what fits; safe to show.
  package let problem: String

  package init(file: String, line: Int?, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// `dark.yaml:12: …`; safe to show.
  package var sentence: String {
    "\(file.visible):\(line.map { "\($0):" } ?? "") \(problem)"
  }
}
