import AccessModel

/// The rules that were checked and the problems found, for tools that collect the results of checks.
package struct ProblemReport: Sendable {
  /// The rules that were checked, those without a problem too.
  package let rules: [ReportedRule]
  package let problems: [ReportedProblem]
  /// Why there may be more problems, as clauses; may contain hostile text.
  package let missing: [String]
  /// Whether the result counts although something is missing.
  package let allowsMissing: Bool
  /// The file that stands for a problem that is in no file.
  package let elsewhere: Place
  /// The folder that paths are relative to, and the version of the program.
  package let run: Run

  /// What of the run of the program does not depend on the data.
  package struct Run: Sendable, Hashable {
    /// The absolute path of the folder that paths are relative to.
    package let folder: String
    /// The version of the program.
    package let version: String

    package init(folder: String, version: String) {
      self.folder = folder
      self.version = version
    }
  }

  package init(
    _ rules: [ReportedRule], _ problems: [ReportedProblem], missing: [String], allowsMissing: Bool = false,
    elsewhere: Place, run: Run
  ) {
    self.rules = rules
    self.problems = problems
    self.missing = missing
    self.allowsMissing = allowsMissing
    self.elsewhere = elsewhere
    self.run = run
  }
}
