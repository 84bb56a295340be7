import AccessModel
import Reports
import SafeText
import Terminal

/// A table to browse, with the detail of the selected row beside it if there is room.
package struct ListScreen<Source: Listing>: Screen {
  private let plainTitle: String
  private var make: @Sendable (ScreenContext) -> Source
  package private(set) var source: Source
  private(set) var table: Table
  package var state: TableState
  private(set) var needs: [ColumnNeed]
  var preferences: ListPreferences
  /// The filter being typed.
  var field: FilterField?
  /// The row under the cursor when the filter was opened.
  var filterStart: Int?
  /// The column chooser, if it is open.
  var chooser: ColumnChooser?
  var showsDetail = true
  /// The row whose detail is shown.
  var shownDetail: RestingDetail<Int>
  /// How many changes there had been when the list was opened.
  let opened: Int
  /// The marked rows that are not listed now, such as system objects while they are hidden.
  var marksElsewhere: Set<RowIdentity> = []

  /// - Parameter filter: The initial filter.
  package init(
    title: String, _ context: ScreenContext, filter: String = "",
    make: @escaping @Sendable (ScreenContext) -> Source
  ) {
    plainTitle = title
    self.make = make
    source = make(context)
    table = source.table
    state = TableState(table, at: context.now)
    needs = ColumnNeed.needs(table, at: context.now)
    preferences = context.preferences[table.kind] ?? ListPreferences()
    opened = context.recent.count
    if !filter.isEmpty { state.filter(filter, table) }
    shownDetail = RestingDetail(state.current)
  }

  package var title: String { state.filter.isEmpty ? plainTitle : "\(plainTitle) /\(state.filter)" }

  package var listed: Table? { table }

  package var isFiltered: Bool { !state.filter.isEmpty }

  package var isTyping: Bool { field != nil || chooser != nil }

  package var position: String {
    let total = table.count
    let place = state.rows.isEmpty ? 0 : state.cursor + 1
    let hidden = state.hiddenMarks
    let marks =
      state.marks.isEmpty ? "" : "\(state.marks.count) marked\(hidden > 0 ? ", \(hidden) not shown" : "")  "
    return marks + (state.rows.count == total ? "\(place) of \(total)" : "\(place) of \(state.rows.count) (\(total))")
  }

  package func keyHelp(_ context: ScreenContext) -> [KeyHelp] {
    if chooser != nil { return context.keys[ColumnKeys.section].keyHelp }
    guard field == nil else { return FilterField.keyHelp }
    return rowKeys(context) + (source.commands.map { context.keys[$0].keyHelp } ?? [])
  }

  package func hints(_ context: ScreenContext) -> [KeyHelp] {
    // The other row actions are not asked about: some of them look at every subject of a row.
    guard !isTyping else { return keyHelp(context).hints }
    // What only this list does comes before what all lists do.
    let own = source.output?.words ?? [:]
    return (rowKeys(context) { own[$0.action] != nil } + rowKeys(context) { $0.isInHintBar && own[$0.action] == nil })
      .hints
  }

  package func rowValues(_ context: ScreenContext) -> RowValues? {
    state.current.map { source.values($0, context.snapshot) }
  }

  package var remembered: ScreenState {
    let sort = state.sortColumn.map {
      ScreenState.Sort(column: table.columns[$0].key, isDescending: state.isDescending)
    }
    return ScreenState(texts: [state.filter], row: state.current.map(source.identity), sort: sort)
  }

  package mutating func restore(_ remembered: ScreenState, _ context: ScreenContext) {
    if let sort = remembered.sort, let column = table.columns.firstIndex(where: { $0.key == sort.column }) {
      state.sort(by: column, descending: sort.isDescending, table)
    }
    state.filter(remembered.texts.first ?? "", table)
    if let row = remembered.row, let position = state.rows.firstIndex(where: { source.identity($0) == row }) {
      state.move(to: position)
    }
    state.scroll(context.listRows(foot: source.footRows))
    shownDetail.show(state.current)
  }

  /// Lists something else of the same kind. The filter, the order and, if it still exists, the row under the cursor are
  /// kept.
  package mutating func show(_ context: ScreenContext, make: @escaping @Sendable (ScreenContext) -> Source) {
    self.make = make
    reload(context)
  }

  package mutating func reload(_ context: ScreenContext) {
    let marked = marksElsewhere.union(state.marks.map(source.identity))
    let current = state.current.map(source.identity)
    source = make(context)
    table = source.table
    needs = ColumnNeed.needs(table, at: context.now)
    let rows = 0..<table.count
    let marks = marked.isEmpty ? [] : Set(rows.filter { marked.contains(source.identity($0)) })
    marksElsewhere = marked.isEmpty ? [] : marked.subtracting(marks.map(source.identity))
    let row = current.flatMap { current in rows.first { source.identity($0) == current } }
    state.reload(table, marks: marks, current: row)
    chooser?.follow(table)
    shownDetail.show(state.current)
  }

  package mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    if chooser != nil { return choose(key, context) }
    if field != nil { return type(key) }
    let before = state.current
    var outcomes: [Outcome] = []
    if let action = context.keys[ListKeys.section].action(for: key) {
      outcomes = perform(action, context)
    } else if let route = source.commands.flatMap({ context.keys[$0].action(for: key) }) {
      outcomes = [.open(route)]
    } else if let move = context.keys[MovingKeys.section].action(for: key) {
      state.move(move, page: max(1, context.listRows(foot: source.footRows) - 1))
    } else {
      outcomes = [.unknown]
    }
    return outcomes + follow(from: before, context)
  }

  /// Scrolls the cursor into view, and requests its detail.
  mutating func follow(from before: Int?, _ context: ScreenContext) -> [Outcome] {
    let rows = context.listRows(foot: source.footRows)
    let scrolls = state.scroll(rows, isSlow: !context.settings.showsDetailBeside)
    guard state.current != before, showsDetail, context.isWide else { return [] }
    return [.rest(shownDetail.move(scrolls: scrolls))]
  }

  package mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] {
    guard field != nil else { return [] }
    field?.insert(text)
    applyFilter()
    return []
  }

  package mutating func receive(_ event: ScreenEvent, _ context: ScreenContext) -> [Outcome] {
    switch event {
    case .rested(let move): shownDetail.rest(since: move, at: state.current)
    case .returned: shownDetail.show(state.current)
    case .answered(.choice(let number)):
      if let copies = source.output?.copies, copies.indices.contains(number) { return [.copy(copies[number].text())] }
    case .answered, .saved: break
    }
    return []
  }
}
