import Reports

/// The preferences and the filters of one kind of list, shared by all such lists in the session.
package struct ListPreferences: Sendable, Hashable {
  /// The columns that the user shows or hides, by key; the others are shown if there is room.
  package var shown: [String: Bool] = [:]
  /// The change to the width of a column, in terminal columns, by key.
  package var widening: [String: Int] = [:]
  /// The filters used, latest first, without duplicates.
  package private(set) var filters: [String] = []

  private static let mostFilters = 20

  package init() {}

  /// Whether to show a column if there is room.
  package func wants(_ column: Table.Column) -> Bool { shown[column.key] ?? !(column.isWide || column.isImplied) }

  package mutating func remember(filter: String) {
    guard !filter.isEmpty else { return }
    filters.removeAll { $0 == filter }
    filters.insert(filter, at: 0)
    filters = Array(filters.prefix(ListPreferences.mostFilters))
  }
}
