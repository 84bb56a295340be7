import AccessModel
import Manifests
import SafeText

/// The checks of what aksess works with, as text and as structured output.
package struct CheckupReport: Sendable {
  private let checkup: Checkup

  package init(_ checkup: Checkup) {
    self.checkup = checkup
  }

  /// A line for each check, and one below it for what to do; safe to print.
  package func text(_ ink: Ink) -> String {
    let width = checkup.checks.map(\.topic.title.displayWidth).max() ?? 0
    return checkup.checks.map { check in
      let title = check.topic.title.fitted(to: width)
      let line = "\(ink(check.state.sign, check.state.purpose)) \(title)  \(check.found.printed)\n"
      let indent = String(repeating: " ", count: width + 4)
      return line + (check.advice.map { "\(indent)→ \($0.printed)\n" } ?? "")
    }.joined()
  }

  /// How the checks are written.
  package static let form = Form<CheckupReport>([
    .constant("kind", "the kind of the document", "Checkup"),
    FormField("hasFailed", "whether something essential fails", .boolean) { $0.checkup.hasFailed },
    FormField("checks", "what was checked", checkForm.list) { $0.checkup.checks },
  ])

  private static let checkForm = Form<Check>([
    FormField("topic", "what is checked", .cases) { $0.topic },
    FormField("state", "how it turned out", .cases) { $0.state },
    FormField("found", "what was found, as a clause", .text) { $0.found },
    FormField("advice", "what to do about it; null if nothing", Form.text.orNull) { $0.advice },
  ])

  /// The checks as structured output: stable and lossless.
  package var value: Value { CheckupReport.form(self) }
}

extension Check.State {
  /// One column wide.
  fileprivate var sign: String {
    switch self {
    case .passed: "✓"
    case .warning: "!"
    case .failed: "✗"
    case .unknown: "?"
    case .notApplicable: "-"
    }
  }

  fileprivate var purpose: Ink.Purpose? {
    switch self {
    case .passed: .good
    case .failed: .bad
    case .warning, .unknown: .unknown
    case .notApplicable: nil
    }
  }
}
