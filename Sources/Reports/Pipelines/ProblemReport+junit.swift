import AccessAnalysis
import AccessModel
import SafeText

extension ProblemReport {
  /// The report in JUnit XML: a test suite for each rule, with a test case for each problem, or one that passed.
  ///
  /// What is accepted counts as skipped, and what is missing as an error, as nobody can tell.
  ///
  /// - Parameter title: What was checked.
  package func junit(title: String) -> String {
    let found = Dictionary(grouping: problems, by: \.rule)
    let suites = rules.map { suite($0, found[$0.id] ?? []) } + (missing.isEmpty ? [] : [suiteOfMissing])
    let cases = suites.flatMap(\.cases)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="\(Quoting.html(title))" \(JUnitCase.counts(cases))>
      \(suites.map(\.text).joined(separator: "\n"))
      </testsuites>

      """
  }

  private func suite(_ rule: ReportedRule, _ found: [ReportedProblem]) -> JUnitSuite {
    let passed = JUnitCase(group: rule.id, name: "no problem", place: nil, result: .passed)
    return JUnitSuite(name: rule.title, cases: found.isEmpty ? [passed] : found.map(testCase))
  }

  private func testCase(_ problem: ReportedProblem) -> JUnitCase {
    let place = problem.places.first.map {
      Place(RelativePath($0.source, from: run.folder).text, line: $0.line)
    }
    let places = problem.places.distinct.map { place in
      RelativePath(place.source, from: run.folder).text + (place.line.map { ":\($0)" } ?? "")
    }
    let details = problem.details + places.map { "in \($0)" }
    return JUnitCase(
      group: problem.rule, name: problem.message, place: place,
      result: problem.acceptance.map { .skipped("accepted: \($0)") }
        ?? .failed(severity: problem.severity.label, problem.message, details: details))
  }

  private var suiteOfMissing: JUnitSuite {
    JUnitSuite(
      name: "The data is complete",
      cases: missing.map { reason in
        JUnitCase(
          group: "incomplete", name: reason, place: nil,
          result: allowsMissing ? .skipped("incomplete: \(reason)") : .unknown("incomplete: \(reason)"))
      })
  }
}
