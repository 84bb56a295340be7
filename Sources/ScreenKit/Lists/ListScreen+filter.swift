import Reports
import Terminal

extension ListScreen {
  /// Handles a key while the filter is being typed.
  mutating func type(_ key: Key) -> [Outcome] {
    guard var typed = field else { return [] }
    var outcomes: [Outcome] = []
    switch key {
    case .enter:
      field = nil
      preferences.remember(filter: state.filter)
      outcomes = [.remember(preferences, of: table.kind)]
    case .escape:
      field = nil
      state.filter("", table)
    case .up, .down:
      state.move(key == .up ? .up : .down, page: 1)
      filterStart = state.current
    default:
      guard typed.handle(key) else { return [] }
      field = typed
      applyFilter()
    }
    shownDetail.show(state.current)
    return outcomes
  }

  mutating func applyFilter() {
    state.filter(field?.text ?? "", table, from: filterStart)
    shownDetail.show(state.current)
  }

  /// The matches to highlight in a column.
  func needles(_ column: Table.Column) -> [Needle] {
    state.filter.isEmpty ? [] : state.terms(table).needles(lightingColumnOf: table.scopes(of: column))
  }
}
