import AccessModel
import Reports
import SafeText

/// Which columns of a table there is room for, and how wide each is.
struct ColumnLayout: Sendable {
  /// A column's position in the table, and its width.
  struct Column: Sendable {
    let number: Int
    let width: Int
  }

  let columns: [Column]
  static let gap = 2
  private static let narrowest = 8
  private static let widest = 60

  /// - Parameter naturals: How wide each column of the table would like to be.
  init(_ table: Table, naturals: [Int], width: Int) {
    var numbers = table.columns.indices.filter { !table.columns[$0].isWide }
    var used = numbers.reduce(0) { $0 + naturals[$1] + ColumnLayout.gap }
    for number in table.columns.indices where table.columns[number].isWide {
      guard used + naturals[number] + ColumnLayout.gap <= width else { continue }
      numbers.append(number)
      used += naturals[number] + ColumnLayout.gap
    }
    var widths = numbers.map { naturals[$0] }
    while used > width, let longest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[longest] > ColumnLayout.narrowest
    {
      widths[longest] -= 1
      used -= 1
    }
    while used > width + ColumnLayout.gap, widths.count > 1 {
      used -= widths.removeLast() + ColumnLayout.gap
      numbers.removeLast()
    }
    columns = zip(numbers, widths).map { Column(number: $0, width: $1) }
  }

  /// How wide the columns would like to be, by rows spread over the whole table: looking at all of a hundred thousand
  /// would take longer than drawing them.
  static func naturals(_ table: Table, at now: Timestamp) -> [Int] {
    let step = max(1, table.count / 400)
    return table.columns.map { column in
      let cells = stride(from: 0, to: table.count, by: step).lazy.map { column.cell($0).text(at: now).displayWidth }
      return min(widest, cells.reduce(column.title.displayWidth + 2, max))
    }
  }
}
