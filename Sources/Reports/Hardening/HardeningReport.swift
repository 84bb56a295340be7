import AccessAnalysis
import AccessModel
import Manifests
import SafeText

/// The checklist of a cluster's sign-in, as text and as structured output.
package struct HardeningReport: Sendable {
  let assessment: HardeningAssessment
  private let title: String

  /// - Parameter title: The name of the cluster if it has no resource ID.
  package init(_ assessment: HardeningAssessment, title: String) {
    self.assessment = assessment
    self.title = title
  }

  /// The report as text, safe to print.
  package var text: String { text(.plain) }

  /// The report as text with its signs highlighted, safe to print.
  package func text(_ ink: Ink) -> String {
    var lines = [ink(heading.printed, .heading)]
    lines += assessment.items.flatMap { HardeningReport.lines($0, ink) }
    lines += assessment.changes.flatMap(HardeningReport.lines)
    lines += assessment.verdicts.flatMap { [""] + $0.messages.map(\.printed) }
    return lines.map { "\($0)\n" }.joined()
  }

  private var heading: String {
    guard let cluster = assessment.cluster else { return title }
    let subscription = cluster.subscription.map { ", subscription \($0)" } ?? ""
    return "\(cluster.name), resource group \(cluster.resourceGroup)\(subscription)"
  }

  private static func lines(_ item: HardeningAssessment.Item, _ ink: Ink) -> [String] {
    let purpose: Ink.Purpose =
      switch item.state {
      case .good: .good
      case .bad: .bad
      case .unknown: .unknown
      }
    let head =
      ["\(ink(item.state.sign, purpose)) " + "\(item.title): \(item.finding)".printed]
      + item.remarks.map { "    \($0)".printed }
    return item.state == .good ? head : head + ["    \(item.why)".printed] + item.steps.flatMap(lines)
  }

  private static func lines(_ change: HardeningAssessment.Change) -> [String] {
    ["", change.title.printed] + (change.remark.map { ["    \($0)".printed] } ?? [])
      + change.steps.flatMap(lines)
  }

  private static func lines(_ step: HardeningStep) -> [String] {
    guard let command = step.command else { return ["  → \(step.label)".printed] }
    return ["  → \(step.label):".printed, "      \(command.line)"]
  }

  /// The report as structured output: stable and lossless.
  package var value: Value { HardeningReport.form(self) }

  /// The items whose state is unknown, as clauses.
  package var unknownItems: [String] {
    assessment.items.filter { $0.state == .unknown }.map { "\($0.title): \($0.finding)" }
  }
}
