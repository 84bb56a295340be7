import Reports

/// How the lists of one kind look and were filtered: the same wherever such a list is opened in the session.
package struct ListLook: Sendable, Hashable {
  /// The columns that the reader has chosen to see or not to see, by key; the others show where there is room.
  var shown: [String: Bool] = [:]
  /// How many columns of the terminal a column of the table takes more or less than it would, by key.
  var widening: [String: Int] = [:]
  /// The filters that were used, the latest first, without doubles.
  private(set) var filters: [String] = []

  private static let mostFilters = 20

  /// Whether a column is to show, if there is room.
  func wants(_ column: Table.Column) -> Bool { shown[column.key] ?? !column.isWide }

  mutating func remember(filter: String) {
    guard !filter.isEmpty else { return }
    filters.removeAll { $0 == filter }
    filters.insert(filter, at: 0)
    filters = Array(filters.prefix(ListLook.mostFilters))
  }
}
