import AccessAnalysis
import AccessModel
import ScreenKit

extension ScreenEntry {
  /// What is wrong, the most severe first.
  package static let findings = ScreenEntry(
    "findings", title: "Findings", number: 8, aliases: ["findings", "issues", "problems"],
    shortcuts: [Shortcut("Accepted findings", aliases: ["exceptions"], filter: "accepted:until")],
    rowKeys: [ListKeys.section.declaration],
    badge: { context in
      let count = context.findings.known?.severeCount ?? 0
      return count == 0 ? nil : count
    }
  ) { route, context in
    guard case .screen("findings", let filter) = route else { return nil }
    return ListScreen(title: "Findings", context, filter: filter) { FindingListing($0) }
  }
}
