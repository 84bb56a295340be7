import SafeText

/// A `testsuite` of JUnit XML.
struct JUnitSuite: Sendable {
  let name: String
  let cases: [JUnitCase]

  var text: String {
    """
    <testsuite name="\(Quoting.html(name))" \(JUnitCase.counts(cases))>
    \(cases.map(\.text).joined(separator: "\n"))
    </testsuite>
    """
  }
}
