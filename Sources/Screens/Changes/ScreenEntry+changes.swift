import AccessModel
import ScreenKit

extension ScreenEntry {
  /// The staged edits.
  package static let changes = ScreenEntry(
    "changes", title: "Changes", number: 9, aliases: ["changes", "staged", "draft"],
    rowKeys: [ListKeys.section.declaration],
    badge: { context in
      let count = context.staging.draft.edits.count
      return count == 0 ? nil : count
    }
  ) { route, context in
    guard case .screen("changes", let filter) = route else { return nil }
    return ListScreen(title: "Changes", context, filter: filter) { ChangesListing($0) }
  }
}
