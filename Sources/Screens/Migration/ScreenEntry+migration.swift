import ScreenKit

extension ScreenEntry {
  /// The users named in bindings, and the groups to bind instead.
  package static let migration = ScreenEntry("migration", rowKeys: [ListKeys.section.declaration]) { route, context in
    guard case .migration(let bindings) = route else { return nil }
    return ListScreen(title: "Directly bound users", context) { MigrationListing(bindings, $0) }
  }
}
