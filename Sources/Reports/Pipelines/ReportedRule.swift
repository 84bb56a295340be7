import AccessAnalysis

/// A rule, as tools that collect the results of checks show it.
package struct ReportedRule: Sendable, Hashable {
  /// The same in every run.
  package let id: String
  /// What it is about, in one line.
  package let title: String
  /// Why it matters, what to do, and who says so: a paragraph each.
  package let help: [String]
  /// The severity of its most severe problem.
  package let severity: FindingSeverity
  /// What it is filed under, such as the recommendations that it follows.
  package let tags: [String]

  package init(id: String, title: String, help: [String], severity: FindingSeverity, tags: [String] = []) {
    self.id = id
    self.title = title
    self.help = help
    self.severity = severity
    self.tags = tags
  }
}
