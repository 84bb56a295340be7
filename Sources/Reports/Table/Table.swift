import AccessModel
import Manifests
import SafeText

/// A list with its columns. Screens and the command line show the same value.
///
/// Cells are made on demand, so that a table of a hundred thousand rows costs nothing until it is shown.
package struct Table: Sendable {
  /// The plural of what is listed: `namespaces`.
  package let title: String
  /// The kind of the list in JSON and YAML: `NamespaceList`.
  package let kind: String
  package let columns: [Column]
  /// The columns that the table would have with other rows.
  let absentColumns: [Column]
  package let count: Int
  /// The name of a row for `-o name`: `namespace/retail-app`.
  package let resourceName: @Sendable (Int) -> String
  /// Searches rows: for a text, returns a function that says whether a row contains it.
  package typealias Search = @Sendable (Needle) -> @Sendable (Int) -> Bool
  /// The search for each scope of a filter term; nil searches the whole row.
  package typealias Searches = @Sendable (String?) -> Search

  /// What an export of the table says of it, for each cluster that it is about; empty to say nothing.
  package private(set) var preambles: [Preamble] = []

  /// The table with a preamble.
  package func about(_ preamble: Preamble) -> Table { about([preamble]) }

  /// The table with a preamble for each cluster.
  package func about(_ preambles: [Preamble]) -> Table {
    var table = self
    table.preambles = preambles
    return table
  }

  /// A cell with the number of its column.
  package typealias PlacedCell = (column: Int, cell: CellValue)

  /// Makes the cells of a row that contain text, for tables in which most cells are empty.
  private let makeCells: (@Sendable (Int) -> [PlacedCell])?

  /// The parts of a row that a filter may name in addition to the columns.
  let facets: [Facet]

  /// Prepares searches that are faster than looking at every cell, and searches in facets; nil if there are none.
  private let prepareSearches: (@Sendable () -> @Sendable (String?) -> Search?)?

  package init(
    title: String, kind: String, count: Int, columns: [Column], resourceName: @escaping @Sendable (Int) -> String,
    cells: (@Sendable (Int) -> [PlacedCell])? = nil, facets: [Facet] = [],
    searches: (@Sendable () -> @Sendable (String?) -> Search?)? = nil
  ) {
    self.title = title
    self.kind = kind
    self.count = count
    self.columns = columns.filter { $0.presence != .absent }
    absentColumns = columns.filter { $0.presence == .absent }
    self.resourceName = resourceName
    makeCells = cells
    self.facets = facets
    prepareSearches = searches
  }

  /// The cells of a row in the order of the columns; of those without text some or all may be left out.
  func cells(_ row: Int) -> [PlacedCell] {
    makeCells?(row) ?? columns.enumerated().map { ($0.offset, $0.element.cell(row)) }
  }

  /// The table with only these rows, in this order.
  package func only(_ rows: [Int]) -> Table {
    let resourceName = resourceName
    var chosenCells: (@Sendable (Int) -> [PlacedCell])?
    if let makeCells { chosenCells = { makeCells(rows[$0]) } }
    return Table(
      title: title, kind: kind, count: rows.count, columns: columns.map { $0.only(rows) },
      resourceName: { resourceName(rows[$0]) },
      cells: chosenCells
    ).about(preambles)
  }

  /// The table with only these columns, in their order.
  func only(columns numbers: [Int]) -> Table {
    var chosenCells: (@Sendable (Int) -> [PlacedCell])?
    if let makeCells {
      var places = [Int?](repeating: nil, count: columns.count)
      for (place, number) in numbers.enumerated() { places[number] = place }
      chosenCells = { [places] row in
        makeCells(row).compactMap { placed in places[placed.column].map { ($0, placed.cell) } }
      }
    }
    return Table(
      title: title, kind: kind, count: count, columns: numbers.map { columns[$0] }, resourceName: resourceName,
      cells: chosenCells
    ).about(preambles)
  }

  /// Prepares case-insensitive searches, once for a table and not for every letter typed.
  package func searches(at now: Timestamp) -> Searches {
    let own = prepareSearches?()
    let (columns, count) = (columns, count)
    return { scope in
      if let search = own?(scope) { return search }
      guard let column = columns.first(where: { column in scope.map(column.scopes.contains) ?? false }) else {
        return { needle in
          { row in columns.contains { needle.isIn($0.cell(row).text(at: now)) } }
        }
      }
      let texts = SearchedTexts((0..<count).lazy.map { column.cell($0).text(at: now) })
      return { needle in { texts.holds(needle, at: $0) } }
    }
  }

  /// The rows sorted by a column; equal rows keep their order. Unsorted if the task is cancelled.
  package func sorted(_ rows: [Int], by column: Int, descending: Bool) -> [Int] {
    let cell = columns[column].cell
    // Cells recur: only those that differ are compared.
    var different = Numbering<SortKey>(capacity: rows.count)
    var numbered: [Int32] = []
    rows.indices.inParts(of: 2_048) { part in
      part.map { cell(rows[$0]).sortKey }
    } _: { keys in
      numbered += keys.map { different.number($0) }
      return true
    }
    var comparisons = 0
    let keys = different.values
    let order = try? keys.indices.sorted { left, right in
      // To ask at each of them would take a third of the time.
      if comparisons.isMultiple(of: 1_024) { try Task.checkCancellation() }
      comparisons &+= 1
      return descending ? keys[right] < keys[left] : keys[left] < keys[right]
    }
    guard let order, numbered.count == rows.count else { return rows }
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    // Rank and position in one number: the fastest to sort.
    return numbered.indices.map { ranks[Int(numbered[$0])] << 32 | $0 }.sorted().map { rows[$0 & 0xFFFF_FFFF] }
  }
}
