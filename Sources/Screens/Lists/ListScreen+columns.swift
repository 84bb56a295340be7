import Reports
import Terminal

extension ListScreen {
  /// The columns that show in so many columns of the terminal.
  func columns(width: Int) -> [ColumnLayout.Column] {
    ColumnLayout(table, needs: needs, sorted: state.sortColumn, look: look, width: width).columns
  }

  /// Takes a key while the columns are chosen.
  mutating func choose(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    guard let number = chooser?.cursor, number < table.columns.count else {
      chooser = nil
      return []
    }
    let column = table.columns[number].key
    switch context.keys.columns.action(for: key) {
    case .toggle: return toggleColumn(context)
    case .narrower: look.widening[column, default: 0] -= 1
    case .wider: look.widening[column, default: 0] += 1
    case .sort: state.sort(by: number, table)
    case .close: chooser = nil
    case nil:
      let count = table.columns.count
      if let move = context.keys.moving.action(for: key) { chooser?.move(move, count: count) }
      return []
    }
    return [.remember(look, of: table.kind)]
  }

  /// Shows the chosen column, or hides it.
  mutating func toggleColumn(_ context: ScreenContext) -> [Outcome] {
    guard let number = chooser?.cursor, number < table.columns.count else { return [] }
    let column = table.columns[number].key
    let list = areas(Rect(context.size), context).list
    let shown = Set(columns(width: ListView<Source>.width(of: list.columns)).map(\.number))
    let hides = shown.contains(number) || look.wants(table.columns[number])
    guard !hides || shown != [number] else { return [.say("one column stays")] }
    look.shown[column] = !hides
    return [.remember(look, of: table.kind)]
  }
}
