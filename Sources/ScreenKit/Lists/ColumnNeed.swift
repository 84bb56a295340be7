import AccessModel
import Reports
import SafeText

/// How wide a column would like to be, its heading included.
struct ColumnNeed: Sendable, Hashable {
  /// What nine in ten cells take.
  var usual: Int
  /// What the widest cell takes.
  var most: Int

  /// More rows than these are measured by rows spread over the whole table: looking at all of a hundred thousand would
  /// take longer than drawing them.
  private static let mostMeasured = 400

  /// What the columns of a table need.
  static func needs(_ table: Table, at now: Timestamp) -> [ColumnNeed] {
    let step = max(1, table.count / mostMeasured)
    return table.columns.map { column in
      let title = column.title.displayWidth
      let widths = stride(from: 0, to: table.count, by: step)
        .map { max(title, column.cell($0).shown(at: now).displayWidth) }.sorted()
      let most = widths.last ?? title
      let usual = widths.isEmpty ? title : widths[min(widths.count - 1, widths.count * 9 / 10)]
      return ColumnNeed(usual: column.kind.isNeverCut ? most : usual, most: most)
    }
  }

  /// The same, what is never cut being as wide as these rows need: in a long table they may not have been measured.
  static func needs(_ needs: [ColumnNeed], covering rows: some Sequence<Int>, of table: Table, at now: Timestamp)
    -> [ColumnNeed]
  {
    guard table.count > mostMeasured else { return needs }
    return zip(table.columns, needs).map { column, need in
      guard column.kind.isNeverCut else { return need }
      let most = rows.reduce(need.most) { max($0, column.cell($1).shown(at: now).displayWidth) }
      return ColumnNeed(usual: most, most: most)
    }
  }
}
