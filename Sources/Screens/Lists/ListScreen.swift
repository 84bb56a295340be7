import AccessModel
import Reports
import SafeText
import Terminal

/// A table to browse, with the detail of the selected row beside it where there is room.
struct ListScreen<Source: Listing>: Screen {
  private let plainTitle: String
  private var make: @Sendable (ScreenContext) -> Source
  private(set) var source: Source
  private(set) var table: Table
  var state: TableState
  private(set) var needs: [ColumnLayout.Need]
  var look: ListLook
  /// The filter while it is typed.
  var field: FilterField?
  /// The row that the cursor was on when the filter was begun.
  var filterStart: Int?
  /// The columns while they are chosen.
  var chooser: ColumnChooser?
  /// The path to export to while it is typed.
  var saving: SaveForm?
  var showsDetail = true
  /// The row whose detail is shown: it follows the cursor once that has rested.
  var detailRow: Int?
  private var restNumber = 0

  /// - Parameter filter: What the list is narrowed by from the beginning.
  init(
    title: String, _ context: ScreenContext, filter: String = "",
    make: @escaping @Sendable (ScreenContext) -> Source
  ) {
    plainTitle = title
    self.make = make
    source = make(context)
    table = source.table
    state = TableState(table, at: context.now)
    needs = ColumnLayout.needs(table, at: context.now)
    look = context.looks[table.kind] ?? ListLook()
    if !filter.isEmpty { state.filter(filter, table) }
    detailRow = state.current
  }

  var title: String { state.filter.isEmpty ? plainTitle : "\(plainTitle) /\(state.filter)" }

  var listed: Table? { table }

  var isFiltered: Bool { !state.filter.isEmpty }

  var isTyping: Bool { field != nil || chooser != nil || saving != nil }

  var position: String {
    let total = table.count
    let place = state.rows.isEmpty ? 0 : state.cursor + 1
    let hidden = state.hiddenMarks
    let marks =
      state.marks.isEmpty ? "" : "\(state.marks.count) marked\(hidden > 0 ? ", \(hidden) not shown" : "")  "
    return marks + (state.rows.count == total ? "\(place) of \(total)" : "\(place) of \(state.rows.count) (\(total))")
  }

  func keyHelp(_ keys: KeyMaps) -> [KeyHelp] {
    if let saving { return saving.keyHelp }
    if chooser != nil { return keys.columns.keyHelp }
    return field == nil ? keys.lists.keyHelp : FilterField.keyHelp
  }

  /// Lists something else of the same kind; filter, order and, where it is there still, the row under the cursor stay.
  mutating func show(_ context: ScreenContext, make: @escaping @Sendable (ScreenContext) -> Source) {
    self.make = make
    reload(context)
  }

  mutating func reload(_ context: ScreenContext) {
    let identities = Set(state.marks.map(source.identity))
    let current = state.current.map(source.identity)
    source = make(context)
    table = source.table
    needs = ColumnLayout.needs(table, at: context.now)
    let rows = 0..<table.count
    let marks = identities.isEmpty ? [] : Set(rows.filter { identities.contains(source.identity($0)) })
    let row = current.flatMap { current in rows.first { source.identity($0) == current } }
    state.reload(table, marks: marks, current: row)
    detailRow = state.current
  }

  mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    if let outcomes = saving.handle(key) { return outcomes }
    if chooser != nil { return choose(key, context) }
    if field != nil { return type(key) }
    let before = state.current
    var outcomes: [Outcome] = []
    if let action = context.keys.lists.action(for: key) {
      outcomes = perform(action, context)
    } else if let move = context.keys.moving.action(for: key) {
      state.move(move, page: max(1, context.listRows(hidden: source.hiddenCount) - 1))
    } else {
      outcomes = unknown(key, context)
    }
    return outcomes + follow(from: before, context)
  }

  /// Keeps the cursor in sight, and the detail near it.
  mutating func follow(from before: Int?, _ context: ScreenContext) -> [Outcome] {
    state.scroll(context.listRows(hidden: source.hiddenCount), isSlow: !context.settings.showsDetailBeside)
    guard state.current != before, showsDetail, context.isWide else { return [] }
    restNumber += 1
    return [.perform(.rest(restNumber))]
  }

  mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] {
    saving?.paste(text)
    guard field != nil else { return [] }
    field?.insert(text)
    applyFilter()
    return []
  }

  mutating func receive(_ event: AppEvent, _ context: ScreenContext) -> [Outcome] {
    saving.receive(event)
    if case .rested(let number) = event, number == restNumber { detailRow = state.current }
    return []
  }
}
