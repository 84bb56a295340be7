import AccessModel
import Reports

/// Which rows of a table are shown, in which order, and where the cursor is.
struct TableState: Sendable {
  /// The rows shown, in their order.
  private(set) var rows: [Int] = []
  /// The position in `rows`; 0 where there are none.
  private(set) var cursor = 0
  /// The first position on the screen.
  private(set) var offset = 0
  private(set) var sortColumn: Int?
  private(set) var isDescending = false
  private(set) var filter = ""
  private(set) var marks: Set<Int> = []
  /// The table's search, prepared before the first letter of a filter is typed.
  private var search: Table.Search?

  init(_ table: Table) {
    rows = Array(0..<table.count)
  }

  /// The row under the cursor.
  var current: Int? { rows.isEmpty ? nil : rows[cursor] }

  /// The marked rows, those that the filter leaves out too, or the one under the cursor.
  var chosen: [Int] {
    guard !marks.isEmpty else { return current.map { [$0] } ?? [] }
    return rows.filter(marks.contains) + marks.subtracting(rows).sorted()
  }

  mutating func move(by distance: Int) { move(to: cursor + distance) }

  mutating func move(to position: Int) {
    cursor = max(0, min(position, rows.count - 1))
  }

  /// Moves the first row shown as little as keeps the cursor among `visibleRows`.
  mutating func scroll(_ visibleRows: Int) {
    offset = firstShown(visibleRows)
  }

  /// The first position that is drawn where there is room for `visibleRows`.
  func firstShown(_ visibleRows: Int) -> Int {
    let lowest = max(0, rows.count - visibleRows)
    return max(0, min(max(min(offset, cursor), cursor - visibleRows + 1), max(lowest, cursor - visibleRows + 1)))
  }

  mutating func toggleMark() {
    guard let current else { return }
    if marks.remove(current) == nil { marks.insert(current) }
  }

  mutating func clearMarks() { marks = [] }

  /// Sorts by the next column, after the last by none.
  mutating func sortByNextColumn(_ table: Table, columns: Int) {
    let next = sortColumn.map { $0 + 1 } ?? 0
    sortColumn = next < columns ? next : nil
    isDescending = false
    rebuild(table)
  }

  mutating func reverseSort(_ table: Table) {
    sortColumn = sortColumn ?? 0
    isDescending.toggle()
    rebuild(table)
  }

  /// Prepares for filtering, so that no letter waits for it.
  mutating func prepareSearch(_ table: Table) {
    search = search ?? table.search()
  }

  /// Keeps the rows that hold `text`, or with `!` before it those that do not.
  mutating func filter(_ text: String, _ table: Table) {
    let narrows = !filter.isEmpty && text.hasPrefix(filter) && !text.hasPrefix("!") && sortColumn == nil
    filter = text
    rebuild(table, among: narrows ? rows : nil)
  }

  /// Takes a table that has changed; `position` finds where a row's like is now.
  mutating func reload(_ table: Table, marks newMarks: Set<Int>, current: Int?) {
    marks = newMarks
    search = nil
    rows = []
    rebuild(table)
    if let current, let position = rows.firstIndex(of: current) { cursor = position }
  }

  private mutating func rebuild(_ table: Table, among candidates: [Int]? = nil) {
    let before = current
    var rows = candidates ?? Array(0..<table.count)
    let isInverted = filter.hasPrefix("!")
    let text = isInverted ? String(filter.dropFirst()) : filter
    if !text.isEmpty {
      prepareSearch(table)
      if let matches = search?(Needle(text)) { rows = rows.filter { matches($0) != isInverted } }
    }
    if let sortColumn { rows = table.sorted(rows, by: sortColumn, descending: isDescending) }
    self.rows = rows
    cursor = before.flatMap { rows.firstIndex(of: $0) } ?? min(cursor, max(0, rows.count - 1))
  }
}
