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

  /// The checks as structured output: stable and lossless.
  package var value: Value {
    .members([
      "kind": .text("Checkup"), "hasFailed": .boolean(checkup.hasFailed),
      "checks": .list(
        checkup.checks.map { check in
          .members([
            "topic": .text(check.topic.rawValue), "state": .text(check.state.rawValue), "found": .text(check.found),
            "advice": check.advice.map { .text($0) } ?? .null,
          ])
        }),
    ])
  }
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
