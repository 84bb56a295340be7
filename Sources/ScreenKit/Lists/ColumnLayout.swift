import Reports
import SafeText

/// The columns of a table that fit, and their widths.
struct ColumnLayout: Sendable {
  /// A column's position in the table, and its width.
  struct Column: Sendable {
    let number: Int
    var width: Int
  }

  private(set) var columns: [Column] = []
  private let table: Table
  private let needs: [ColumnNeed]
  private let preferences: ListPreferences
  static let gap = 2
  /// Names longer than this, and text, share the room that the other columns leave.
  private static let maximumNameWidth = 60
  /// The longest word that is never cut.
  private static let wholeWordWidth = 14
  /// The least width that the user can give a column.
  private static let minimumWidth = 3

  /// - Parameters:
  ///   - needs: The width that each column of the table needs.
  ///   - sorted: The column that the rows are sorted by; its heading has an arrow.
  ///   - preferences: The user's preferences.
  init(_ table: Table, needs: [ColumnNeed], sorted: Int?, preferences: ListPreferences, width: Int) {
    self.table = table
    self.preferences = preferences
    self.needs = zip(table.columns, needs).enumerated().map { number, each in
      var (column, need) = each
      if number == sorted {
        let heading = column.title.displayWidth + 2
        need = ColumnNeed(usual: max(need.usual, heading), most: max(need.most, heading))
      }
      guard let more = preferences.widening[column.key] else { return need }
      let chosen = max(ColumnLayout.minimumWidth, min(need.usual, 40) + more)
      return ColumnNeed(usual: chosen, most: chosen)
    }
    choose(width)
    drop(width)
    share(width)
  }

  private func heading(_ column: Column) -> Table.Column { table.columns[column.number] }

  private var used: Int { columns.reduce(-ColumnLayout.gap) { $0 + $1.width + ColumnLayout.gap } }

  /// Takes the columns that are always shown, and the wide columns for which the others leave room; each at its least
  /// width.
  private mutating func choose(_ width: Int) {
    var needed = -ColumnLayout.gap
    for isWide in [false, true] {
      for (number, column) in table.columns.enumerated() {
        let choice = preferences.shown[column.key]
        guard choice ?? !column.isImplied, (column.isWide && choice != true) == isWide else { continue }
        let need = needs[number]
        let next =
          (column.kind == .name ? min(need.most, ColumnLayout.maximumNameWidth) : min(need.usual, 40))
          + ColumnLayout.gap
        guard !isWide || needed + next <= width else { continue }
        needed += next
        columns.append(Column(number: number, width: floor(number)))
      }
    }
    columns.sort { $0.number < $1.number }
  }

  /// Drops columns before names become too short to tell apart.
  private mutating func drop(_ width: Int) {
    while used > width, columns.count > 1 { columns.remove(at: firstToGo) }
    if used > width, !columns.isEmpty { columns[0].width = max(0, width) }
  }

  /// The column to drop next: the last number or age that the user has not asked for, then the last text, then the last
  /// column except the row's own name. Levels and names say more.
  private var firstToGo: Int {
    let others = columns.indices.filter { !heading(columns[$0]).namesRow && !isChosen(columns[$0]) }
    func last(_ kinds: [Table.Column.Kind]) -> Int? { others.last { kinds.contains(heading(columns[$0]).kind) } }
    return last([.age, .count]) ?? last([.text, .identifier]) ?? others.last ?? columns.count - 1
  }

  /// Distributes the room: first to names, as every letter may distinguish one from another, then to text and
  /// identifiers.
  private mutating func share(_ width: Int) {
    let (names, others) = ([Table.Column.Kind.name], [Table.Column.Kind.text, .identifier])
    var room = width - used
    widen([.text], to: { min($0.most, 12) }, &room)
    widen(names, to: { min($0.most, ColumnLayout.maximumNameWidth) }, &room)
    widen(others, to: { min($0.usual, 40) }, &room)
    widen(others, to: { min($0.most, ColumnLayout.maximumNameWidth) }, &room)
    widen(names, to: \.most, &room)
    widen(others, to: \.most, &room)
  }

  /// Widens columns of some kinds, narrowest first, while there is room and they need it.
  private mutating func widen(_ kinds: [Table.Column.Kind], to want: (ColumnNeed) -> Int, _ room: inout Int) {
    while room > 0 {
      let wanting = columns.indices.filter {
        kinds.contains(heading(columns[$0]).kind) && columns[$0].width < want(needs[columns[$0].number])
      }
      guard let narrowest = wanting.min(by: { columns[$0].width < columns[$1].width }) else { return }
      columns[narrowest].width += 1
      room -= 1
    }
  }

  /// Whether the user has asked for the column.
  private func isChosen(_ column: Column) -> Bool {
    let key = heading(column).key
    return preferences.shown[key] == true || preferences.widening[key] != nil
  }

  /// The least width of a column: words such as `ServiceAccount` are not cut, and the first digits of an identifier
  /// identify it nearly as well as all of it.
  private func floor(_ number: Int) -> Int {
    let (column, need) = (table.columns[number], needs[number])
    if column.kind.isNeverCut || preferences.widening[column.key] != nil { return need.usual }
    let least =
      switch column.kind {
      case .name: column.namesRow ? 16 : 12
      case .identifier: 9
      default: need.most <= ColumnLayout.wholeWordWidth ? need.most : 8
      }
    return min(need.most, least)
  }
}
