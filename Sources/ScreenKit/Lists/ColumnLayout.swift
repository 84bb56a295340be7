import AccessModel
import Reports
import SafeText

/// Which columns of a table there is room for, and how wide each is.
struct ColumnLayout: Sendable {
  /// A column's position in the table, and its width.
  struct Column: Sendable {
    let number: Int
    var width: Int
  }

  /// How wide a column's cells are: nine in ten, and all.
  struct Need: Sendable {
    var usual: Int
    var most: Int
  }

  private(set) var columns: [Column]
  private let preferences: ListPreferences
  static let gap = 2
  private static let narrowest = 8
  private static let narrowestFirst = 16
  private static let widest = 60
  /// The first eight digits of an object ID, and that it is cut.
  private static let objectIDWidth = 9
  /// No column is made narrower than this.
  private static let least = 3

  /// - Parameters:
  ///   - needs: How wide each column of the table would like to be.
  ///   - sorted: The column that the rows are sorted by, whose heading has an arrow.
  ///   - preferences: The list preferences.
  init(_ table: Table, needs: [Need], sorted: Int?, preferences: ListPreferences, width: Int) {
    self.preferences = preferences
    var needs = needs
    for (number, column) in table.columns.enumerated() {
      guard let more = preferences.widening[column.key] else { continue }
      needs[number].usual = max(ColumnLayout.least, needs[number].usual + more)
      needs[number].most = needs[number].usual
    }
    if let sorted { needs[sorted].usual = max(needs[sorted].usual, table.columns[sorted].title.displayWidth + 2) }
    var used = 0
    columns = []
    for isWide in [false, true] {
      for number in table.columns.indices {
        let column = table.columns[number]
        let isOptional = column.isWide && preferences.shown[column.key] != true
        guard isOptional == isWide, preferences.shown[column.key] != false else { continue }
        let next = needs[number].usual + ColumnLayout.gap
        guard !isWide || used + next <= width else { continue }
        columns.append(Column(number: number, width: needs[number].usual))
        used += next
      }
    }
    columns.sort { $0.number < $1.number }
    // The last column needs no gap after it.
    used -= ColumnLayout.gap
    dropColumns(table, width: width, used: &used)
    narrow(table, width: width, used: &used)
    widen(needs, by: width - used)
  }

  /// Drops columns at the end before names become too short to distinguish.
  private mutating func dropColumns(_ table: Table, width: Int, used: inout Int) {
    guard !columns.isEmpty else { return }
    var least = columns.reduce(-ColumnLayout.gap) { $0 + floor($1, table) + ColumnLayout.gap }
    while least > width, columns.count > 1 {
      let last = columns.remove(at: firstToGo(table))
      least -= floor(last, table) + ColumnLayout.gap
      used -= last.width + ColumnLayout.gap
    }
  }

  /// The last number or age that nobody has asked for, then the last column of any kind: levels and names say more.
  private func firstToGo(_ table: Table) -> Int {
    let others = columns.indices.dropFirst().filter { !isChosen(columns[$0], table) }
    let number = others.last { table.columns[columns[$0].number].alignment == .trailing }
    return number ?? others.last ?? columns.count - 1
  }

  private mutating func narrow(_ table: Table, width: Int, used: inout Int) {
    // The first part of an object ID is enough to identify it; in a name every letter may matter.
    for index in columns.indices where table.columns[columns[index].number].key == "objectID" {
      let spare = max(0, min(used - width, columns[index].width - ColumnLayout.objectIDWidth))
      columns[index].width -= spare
      used -= spare
    }
    while used > width {
      let shrinkable = columns.indices.filter { columns[$0].width > floor(columns[$0], table) }
      guard let longest = shrinkable.max(by: { columns[$0].width < columns[$1].width }) else { return }
      columns[longest].width -= 1
      used -= 1
    }
  }

  private mutating func widen(_ needs: [Need], by room: Int) {
    var room = room
    for index in columns.indices where room > 0 {
      let more = min(room, max(0, needs[columns[index].number].most - columns[index].width))
      columns[index].width += more
      room -= more
    }
  }

  /// Whether the user has chosen to show the column.
  private func isChosen(_ column: Column, _ table: Table) -> Bool {
    let key = table.columns[column.number].key
    return preferences.shown[key] == true || preferences.widening[key] != nil
  }

  /// The least width of a column: numbers and levels are never cut.
  private func floor(_ column: Column, _ table: Table) -> Int {
    let heading = table.columns[column.number]
    if heading.isNeverCut || preferences.widening[heading.key] != nil { return column.width }
    let least = column.number == columns[0].number ? ColumnLayout.narrowestFirst : ColumnLayout.narrowest
    return min(column.width, least)
  }

  /// What the columns need, by rows spread over the whole table: looking at all of a hundred thousand would take longer
  /// than drawing them.
  static func needs(_ table: Table, at now: Timestamp) -> [Need] {
    let step = max(1, table.count / 400)
    return table.columns.map { column in
      let title = column.title.displayWidth
      let widths = stride(from: 0, to: table.count, by: step)
        .map { column.cell($0).shown(at: now).displayWidth }.sorted()
      let usual = widths.isEmpty ? 0 : widths[min(widths.count - 1, widths.count * 9 / 10)]
      return Need(usual: min(40, max(title, usual)), most: min(widest, max(title, widths.last ?? 0)))
    }
  }
}
