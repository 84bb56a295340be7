import Reports
import Terminal

extension ListScreen {
  /// The columns that fit in a width.
  func columns(width: Int, _ context: ScreenContext) -> [ColumnLayout.Column] {
    let visible = context.listRows(foot: source.footRows)
    let rows = state.rows[state.list.shown(visible)]
    let needs = ColumnNeed.needs(needs, covering: rows, of: table, at: context.now)
    return ColumnLayout(table, needs: needs, sorted: state.sortColumn, preferences: preferences, width: width).columns
  }

  /// Handles a key while columns are being chosen.
  mutating func choose(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    guard let number = chooser?.cursor, number < table.columns.count else {
      chooser = nil
      return []
    }
    let column = table.columns[number].key
    switch context.keys[ColumnKeys.section].action(for: key) {
    case .toggle: return toggleColumn(context)
    case .narrower: preferences.widening[column, default: 0] -= 1
    case .wider: preferences.widening[column, default: 0] += 1
    case .sort: return sort { $0.sort(by: number, $1) }
    case .close: chooser = nil
    case nil:
      if let move = context.keys[MovingKeys.section].action(for: key) { chooser?.move(move) }
      return []
    }
    return [.remember(preferences, of: table.kind)]
  }

  /// Shows or hides the highlighted column.
  mutating func toggleColumn(_ context: ScreenContext) -> [Outcome] {
    guard let number = chooser?.cursor, number < table.columns.count else { return [] }
    let column = table.columns[number].key
    let list = areas(Rect(context.size), context).list
    let shown = Set(columns(width: ListView<Source>.width(of: list.columns), context).map(\.number))
    let hides = shown.contains(number) || preferences.wants(table.columns[number])
    guard !hides || shown != [number] else { return [.say("cannot hide the only column shown")] }
    preferences.shown[column] = !hides
    return [.remember(preferences, of: table.kind)]
  }
}
