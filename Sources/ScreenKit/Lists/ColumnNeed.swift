import AccessModel
import Reports
import SafeText

/// The width that a column needs, heading included.
struct ColumnNeed: Sendable, Hashable {
  /// The width that fits nine of ten cells.
  var usual: Int
  /// The width of the widest cell.
  var most: Int

  /// The number of rows to measure. In a longer table they are spread over all rows: measuring a hundred thousand would
  /// take longer than drawing them.
  private static let sampleSize = 400

  /// Measures the columns of a table.
  static func needs(_ table: Table, at now: Timestamp) -> [ColumnNeed] {
    let step = max(1, table.count / sampleSize)
    return table.columns.map { column in
      let title = column.title.displayWidth
      let widths = stride(from: 0, to: table.count, by: step)
        .map { max(title, column.cell($0).shown(at: now).displayWidth) }.sorted()
      let most = widths.last ?? title
      let usual = widths.isEmpty ? title : widths[min(widths.count - 1, widths.count * 9 / 10)]
      return ColumnNeed(usual: column.kind.isNeverCut ? most : usual, most: most)
    }
  }

  /// The same needs, with columns that are never cut wide enough for these rows, which may not have been measured in a
  /// long table.
  static func needs(_ needs: [ColumnNeed], covering rows: some Sequence<Int>, of table: Table, at now: Timestamp)
    -> [ColumnNeed]
  {
    guard table.count > sampleSize else { return needs }
    return zip(table.columns, needs).map { column, need in
      guard column.kind.isNeverCut else { return need }
      let most = rows.reduce(need.most) { max($0, column.cell($1).shown(at: now).displayWidth) }
      return ColumnNeed(usual: most, most: most)
    }
  }
}
