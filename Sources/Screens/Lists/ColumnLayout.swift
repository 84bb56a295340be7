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
  private static let narrowestFirst = 16
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
    // Columns at the end give way before names become too short to tell apart.
    let floors = widths.enumerated().map { min($1, $0 == 0 ? ColumnLayout.narrowestFirst : ColumnLayout.narrowest) }
    var least = floors.reduce(0) { $0 + $1 + ColumnLayout.gap }
    while least > width + ColumnLayout.gap, widths.count > 1 {
      least -= floors[widths.count - 1] + ColumnLayout.gap
      used -= widths.removeLast() + ColumnLayout.gap
      numbers.removeLast()
    }
    while used > width + ColumnLayout.gap {
      let shrinkable = widths.indices.filter { widths[$0] > floors[$0] }
      guard let longest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[longest] -= 1
      used -= 1
    }
    columns = zip(numbers, widths).map { Column(number: $0, width: $1) }
  }

  /// How wide the columns would like to be, by rows spread over the whole table (looking at all of a hundred thousand
  /// would take longer than drawing them): wide enough for nine in ten, as one long name should not cost the others.
  static func naturals(_ table: Table, at now: Timestamp) -> [Int] {
    let step = max(1, table.count / 400)
    return table.columns.map { column in
      let widths = stride(from: 0, to: table.count, by: step)
        .map { column.cell($0).text(at: now).displayWidth }.sorted()
      let usual = widths.isEmpty ? 0 : widths[min(widths.count - 1, widths.count * 9 / 10)]
      return min(widest, max(column.title.displayWidth + 2, usual))
    }
  }
}
