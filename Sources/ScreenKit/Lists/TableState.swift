import AccessModel
import Reports
import Terminal

/// Which rows of a table are shown, in which order, and where the cursor is.
package struct TableState: Sendable {
  /// The rows shown, in their order.
  private(set) var rows: [Int] = []
  /// Where the cursor is among `rows`, and which of them show.
  private(set) var list = SelectionList()
  private(set) var sortColumn: Int?
  /// The key of the column to sort by, whatever position it has in a table that takes this one's place.
  private var sortKey: String?
  private(set) var isDescending = false
  package private(set) var filter = ""
  private(set) var marks: Set<Int> = []
  /// The row that was marked last: where a range begins.
  private var lastMarked: Int?
  /// The table's searches by what they search, prepared when they are needed first.
  private var searches: [String?: Table.Search] = [:]
  /// What makes them, prepared before the first letter of a filter is typed.
  private var prepared: Table.Searches?

  /// All rows in the order that they are sorted in.
  private var order: [Int]
  /// When ages are counted from, for filters by age.
  private let now: Timestamp

  init(_ table: Table, at now: Timestamp) {
    order = Array(0..<table.count)
    rows = order
    list = SelectionList(count: rows.count)
    self.now = now
  }

  /// The position in `rows`; 0 where there are none.
  var cursor: Int { list.cursor }

  /// The row under the cursor.
  var current: Int? { rows.isEmpty ? nil : rows[cursor] }

  /// The marked rows, those that the filter leaves out too, or the one under the cursor.
  var chosen: [Int] {
    guard !marks.isEmpty else { return current.map { [$0] } ?? [] }
    return rows.filter(marks.contains) + marks.subtracting(rows).sorted()
  }

  /// Moves the cursor; `page` is how far a page goes.
  mutating func move(_ move: Move, page: Int) { list.move(move, page: page) }

  /// Moves the cursor to a position, or as near as there is one.
  mutating func move(to position: Int) { list.move(to: position) }

  /// Keeps the cursor in sight; see `SelectionList`.
  mutating func scroll(_ visibleRows: Int, isSlow: Bool = false) { list.scroll(visibleRows, isSlow: isSlow) }

  mutating func toggleMark() {
    guard let current else { return }
    if marks.remove(current) == nil { marks.insert(current) }
    lastMarked = current
  }

  /// Marks from the row marked last, where it shows, to the cursor.
  mutating func markRange() {
    guard let current else { return }
    let start = lastMarked.flatMap { rows.firstIndex(of: $0) } ?? cursor
    marks.formUnion(rows[min(start, cursor)...max(start, cursor)])
    lastMarked = current
  }

  /// Marks every row that shows; where all are marked, none.
  mutating func markAll() {
    if marks.isSuperset(of: rows) { marks.subtract(rows) } else { marks.formUnion(rows) }
  }

  /// Marks the rows that show and are not marked, and no other.
  mutating func invertMarks() { marks = Set(rows).subtracting(marks) }

  /// How many marked rows the filter leaves out.
  var hiddenMarks: Int {
    marks.isEmpty || rows.count == order.count ? 0 : marks.count - rows.count { marks.contains($0) }
  }

  mutating func clearMarks() { marks = [] }

  /// Sorts by the next column, after the last by none.
  mutating func sortByNextColumn(_ table: Table, columns: Int) {
    let next = sortColumn.map { $0 + 1 } ?? 0
    sortColumn = next < columns ? next : nil
    sortKey = sortColumn.map { table.columns[$0].key }
    isDescending = false
    sort(table)
  }

  mutating func reverseSort(_ table: Table) {
    guard let first = table.columns.first else { return }
    sortKey = sortKey ?? first.key
    sortColumn = sortColumn ?? 0
    isDescending.toggle()
    sort(table)
  }

  /// Sorts by this column; reverses the order if the rows are already sorted by it.
  mutating func sort(by column: Int, _ table: Table) {
    sort(by: column, descending: sortColumn == column && !isDescending, table)
  }

  /// Sorts by this column in this direction.
  mutating func sort(by column: Int, descending: Bool, _ table: Table) {
    (sortColumn, sortKey, isDescending) = (column, table.columns[column].key, descending)
    sort(table)
  }

  private mutating func sort(_ table: Table) {
    let all = Array(0..<table.count)
    order = sortColumn.map { table.sorted(all, by: $0, descending: isDescending) } ?? all
    rebuild(table)
  }

  /// Prepares for filtering, so that no letter waits for it.
  mutating func prepareSearch(_ table: Table) { _ = search(table, in: nil) }

  /// Keeps the rows that match a filter.
  ///
  /// - Parameter row: Where the cursor goes if the row is kept, else to the first; nil leaves it on its row.
  mutating func filter(_ text: String, _ table: Table, from row: Int? = nil) {
    let before = terms(table)
    filter = text
    rebuild(table, among: terms(table).narrows(before) ? rows : nil)
    if let row { list.move(to: rows.firstIndex(of: row) ?? 0) }
  }

  /// What the filter's words mean in this table.
  func terms(_ table: Table) -> Filter { Filter(filter, scopes: filter.contains(":") ? table.scopes : []) }

  /// Takes a table that has changed; `position` finds where a row's like is now.
  mutating func reload(_ table: Table, marks newMarks: Set<Int>, current: Int?) {
    marks = newMarks
    lastMarked = nil
    (searches, prepared) = ([:], nil)
    sortColumn = sortKey.flatMap { key in table.columns.firstIndex { $0.key == key } }
    rows = []
    sort(table)
    if let current, let position = rows.firstIndex(of: current) { list.move(to: position) }
  }

  private mutating func rebuild(_ table: Table, among candidates: [Int]? = nil) {
    let before = current
    var rows = candidates ?? order
    for term in terms(table).terms {
      let isFound = search(table, in: term.scope)(Needle(term.text))
      rows = rows.filter { isFound($0) != term.isInverted }
    }
    self.rows = rows
    list.replace(count: rows.count, cursor: before.flatMap { rows.firstIndex(of: $0) } ?? cursor)
  }

  private mutating func search(_ table: Table, in scope: String?) -> Table.Search {
    if let known = searches[scope] { return known }
    let prepared = prepared ?? table.searches(at: now)
    self.prepared = prepared
    let search = prepared(scope)
    searches[scope] = search
    return search
  }
}
