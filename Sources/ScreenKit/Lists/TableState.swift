import AccessModel
import Reports
import Terminal

/// The rows of a table that are shown, their order, and the cursor.
package struct TableState: Sendable {
  /// The rows shown, in order.
  private(set) var rows: [Int] = []
  /// The position of the cursor in `rows`, and the rows in view.
  private(set) var list = SelectionList()
  private(set) var sortColumn: Int?
  /// The key of the sort column, which may have another position in a table that replaces this one.
  private var sortKey: String?
  private(set) var isDescending = false
  package private(set) var filter = ""
  private(set) var marks: Set<Int> = []
  /// The row marked last, where a range starts.
  private var lastMarked: Int?
  /// The prepared searches by scope; each is made when first needed.
  private var searches: [String?: Table.Search] = [:]
  /// Makes the searches; prepared before the first letter of a filter is typed.
  private var prepared: Table.Searches?

  /// All rows in sort order.
  private var order: [Int]
  /// The time that ages are counted from, for filters by age.
  private let now: Timestamp

  init(_ table: Table, at now: Timestamp) {
    order = Array(0..<table.count)
    rows = order
    list = SelectionList(count: rows.count)
    self.now = now
  }

  /// The position in `rows`; 0 if there are no rows.
  var cursor: Int { list.cursor }

  /// The row under the cursor.
  package var current: Int? { rows.isEmpty ? nil : rows[cursor] }

  /// The marked rows, including those that the filter hides, or else the row under the cursor.
  var chosen: [Int] {
    guard !marks.isEmpty else { return current.map { [$0] } ?? [] }
    return rows.filter(marks.contains) + marks.subtracting(rows).sorted()
  }

  /// Moves the cursor; `page` is the number of rows in a page.
  mutating func move(_ move: Move, page: Int) { list.move(move, page: page) }

  /// Moves the cursor to a position, or to the nearest one.
  mutating func move(to position: Int) { list.move(to: position) }

  /// Keeps the cursor in sight; see `SelectionList`.
  @discardableResult
  mutating func scroll(_ visibleRows: Int, isSlow: Bool = false) -> Bool { list.scroll(visibleRows, isSlow: isSlow) }

  mutating func toggleMark() {
    guard let current else { return }
    if marks.remove(current) == nil { marks.insert(current) }
    lastMarked = current
  }

  /// Marks from the row marked last, if it is shown, to the cursor.
  mutating func markRange() {
    guard let current else { return }
    let start = lastMarked.flatMap { rows.firstIndex(of: $0) } ?? cursor
    marks.formUnion(rows[min(start, cursor)...max(start, cursor)])
    lastMarked = current
  }

  /// Marks every row shown; if all are marked, unmarks them.
  mutating func markAll() {
    if marks.isSuperset(of: rows) { marks.subtract(rows) } else { marks.formUnion(rows) }
  }

  /// Inverts the marks of the rows shown, and clears all others.
  mutating func invertMarks() { marks = Set(rows).subtracting(marks) }

  /// The number of marked rows that the filter hides.
  var hiddenMarks: Int {
    marks.isEmpty || rows.count == order.count ? 0 : marks.count - rows.count { marks.contains($0) }
  }

  mutating func clearMarks() { marks = [] }

  /// Sorts by the next column; after the last one, removes the sorting.
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

  /// Prepares for filtering, so that typing never waits for it.
  mutating func prepareSearch(_ table: Table) { _ = search(table, in: nil) }

  /// Keeps the rows that match a filter.
  ///
  /// - Parameter row: The row to move the cursor to, or the first row if it is not kept; nil keeps the cursor on its
  ///   row.
  mutating func filter(_ text: String, _ table: Table, from row: Int? = nil) {
    let before = terms(table)
    filter = text
    rebuild(table, among: terms(table).narrows(before) ? rows : nil)
    if let row { list.move(to: rows.firstIndex(of: row) ?? 0) }
  }

  /// The filter's terms as this table understands them.
  func terms(_ table: Table) -> Filter { Filter(filter, scopes: filter.contains(":") ? table.scopes : []) }

  /// Takes a changed table, with the new positions of the marked rows and of the current row.
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
