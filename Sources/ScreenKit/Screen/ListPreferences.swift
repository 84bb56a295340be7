import Reports

/// The list preferences and filters of one kind of list: the same wherever such a list is opened in
/// the session.
package struct ListPreferences: Sendable, Hashable {
  /// The columns that the user shows or hides, by key; the others are shown if there is room.
  package var shown: [String: Bool] = [:]
  /// How many columns of the terminal a column of the table takes more or less than it would, by key.
  package var widening: [String: Int] = [:]
  /// The filters that were used, the latest first, without doubles.
  package private(set) var filters: [String] = []

  private static let mostFilters = 20

  package init() {}

  /// Whether a column is to show, if there is room.
  package func wants(_ column: Table.Column) -> Bool { shown[column.key] ?? !(column.isWide || column.isImplied) }

  package mutating func remember(filter: String) {
    guard !filter.isEmpty else { return }
    filters.removeAll { $0 == filter }
    filters.insert(filter, at: 0)
    filters = Array(filters.prefix(ListPreferences.mostFilters))
  }
}
