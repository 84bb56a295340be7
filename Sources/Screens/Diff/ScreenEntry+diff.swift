import ScreenKit

extension ScreenEntry {
  /// What differs from another state, opened from the palette.
  package static let diff = ScreenEntry("diff", rowKeys: [ListKeys.section.declaration]) { route, context in
    guard case .diff(let state, let byPeople) = route else { return nil }
    let title = "Since \(state.title)\(byPeople ? ", people" : "")"
    return ListScreen(title: title, context) { DiffListing(state, byPeople: byPeople, $0) }
  }
}
