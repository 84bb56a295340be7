import AccessModel
import Manifests
import SafeText

/// A list with its columns: what a screen shows and what the command line prints are the same value.
///
/// Cells are made when they are asked for, so that a table of a hundred thousand rows costs nothing until it is shown.
package struct Table: Sendable {
  /// One column.
  package struct Column: Sendable {
    /// The member's name in JSON and YAML, such as `objectID`.
    package let key: String
    /// The heading, such as `OBJECT ID`.
    package let title: String
    package let alignment: TextAlignment
    /// Whether it is shown only where there is room, or by `-o wide`.
    package let isWide: Bool
    package let cell: @Sendable (Int) -> CellValue

    package init(
      _ key: String, _ title: String, alignment: TextAlignment = .leading, isWide: Bool = false,
      cell: @escaping @Sendable (Int) -> CellValue
    ) {
      self.key = key
      self.title = title
      self.alignment = alignment
      self.isWide = isWide
      self.cell = cell
    }
  }

  /// What it lists, in the plural: `namespaces`.
  package let title: String
  /// The kind of the list in JSON and YAML: `NamespaceList`.
  package let kind: String
  package let columns: [Column]
  package let count: Int
  /// How `-o name` prints a row: `namespace/retail-app`.
  package let resourceName: @Sendable (Int) -> String
  /// Finds the rows that hold a text anywhere; nil searches the cells.
  private let search: (@Sendable (Needle) -> @Sendable (Int) -> Bool)?

  package init(
    title: String, kind: String, count: Int, columns: [Column], resourceName: @escaping @Sendable (Int) -> String,
    search: (@Sendable (Needle) -> @Sendable (Int) -> Bool)? = nil
  ) {
    self.title = title
    self.kind = kind
    self.count = count
    self.columns = columns
    self.resourceName = resourceName
    self.search = search
  }

  /// Says of a row whether it holds `text`, in any case of letters.
  package func matcher(_ text: String) -> @Sendable (Int) -> Bool {
    let needle = Needle(text)
    if let search { return search(needle) }
    let columns = columns
    return { row in
      columns.contains { needle.isIn($0.cell(row).text(at: Timestamp(seconds: 0))) }
    }
  }

  /// The rows in the order of a column, rows alike in it staying as they were.
  package func sorted(_ rows: [Int], by column: Int, descending: Bool) -> [Int] {
    let keyed = rows.map { (key: columns[column].cell($0).sortKey, row: $0) }
    let order = keyed.indices.sorted { left, right in
      let (first, second) = (keyed[left].key, keyed[right].key)
      if first == second { return left < right }
      return descending ? second < first : first < second
    }
    return order.map { keyed[$0].row }
  }
}
