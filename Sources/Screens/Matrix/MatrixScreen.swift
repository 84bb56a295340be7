import AccessModel
import AccessAnalysis
import Reports
import ScreenKit
import Terminal

/// The screen Matrix: groups × namespaces, a letter and a colour per cell, cluster-wide grants in a separate column.
struct MatrixScreen: Screen {
  /// One cell, by row and column of the grid.
  struct Place: Sendable, Hashable {
    var row = 0
    var column = 0
  }

  enum Axis: Sendable { case groups, namespaces }

  var grid: MatrixGrid
  var filters = MatrixGrid.Filters()
  var order = MatrixGrid.Order.name
  var cursor = Place()
  /// The first row and the first column shown after that of the whole cluster.
  private(set) var offset = Place(row: 0, column: 1)
  var field: TextField?
  private(set) var axis = Axis.groups
  var showsDetail = true
  /// The cell whose detail is shown.
  var shownDetail = RestingDetail(Place())

  init(_ context: ScreenContext) {
    grid = MatrixGrid(context)
  }

  var title: String {
    let groups = filters.groups.isEmpty ? "" : " /\(filters.groups)"
    return "Matrix\(groups)" + (filters.namespaces.isEmpty ? "" : " namespaces /\(filters.namespaces)")
  }

  var isFiltered: Bool { !filters.isEmpty }

  var isTyping: Bool { field != nil }

  var position: String {
    let place = grid.rows.isEmpty ? 0 : cursor.row + 1
    let column = cursor.column == 0 ? Scope.cluster.label : "\(cursor.column)"
    return "\(place) of \(grid.rows.count) × \(column) of \(grid.columns.count)"
  }

  func keyHelp(_ context: ScreenContext) -> [KeyHelp] {
    guard field != nil else {
      return context.keys[MatrixKeys.section].bindings.map { $0.keyHelp(reason: reason(against: $0.action)) }
    }
    let other = axis == .groups ? "namespaces" : "groups"
    return [
      KeyHelp(keys: [.enter], hint: "keep the filter", help: "keep the filter"),
      KeyHelp(keys: [.tab], hint: other, help: "filter the \(other)"),
      KeyHelp(keys: [.escape], hint: "clear it", help: "clear the filter"),
    ]
  }

  /// Whether there is a cell under the cursor.
  var hasCell: Bool { cursor.row < grid.rows.count }

  func rowValues(_ context: ScreenContext) -> RowValues? {
    guard hasCell else { return nil }
    var values = RowValues(.subject(grid.subject(cursor.row)), context.snapshot)
    values[.namespace] = grid.namespace(cursor.column)?.text
    return values
  }

  var remembered: ScreenState {
    ScreenState(
      texts: [filters.groups, filters.namespaces, String(order.rawValue), grid.isFolded.map { String($0) } ?? ""],
      row: hasCell ? .subject(grid.subject(cursor.row)) : nil,
      column: grid.namespaces(cursor.column).first.map { .namespace($0) })
  }

  mutating func restore(_ remembered: ScreenState, _ context: ScreenContext) {
    guard remembered.texts.count == 4 else { return }
    filters = MatrixGrid.Filters(groups: remembered.texts[0], namespaces: remembered.texts[1])
    order = Int(remembered.texts[2]).flatMap(MatrixGrid.Order.init) ?? .name
    grid.isFolded = Bool(remembered.texts[3])
    grid.show(filters, order)
    go(to: remembered.row, remembered.column)
    settle(context)
  }

  /// Moves the cursor to a group and a namespace, as far as they are shown.
  private mutating func go(to row: RowIdentity?, _ column: RowIdentity?) {
    cursor = Place(
      row: grid.rows.indices.first { .subject(grid.subject($0)) == row } ?? cursor.row,
      column: (1..<grid.columnCount).first { number in
        grid.namespaces(number).contains { .namespace($0) == column }
      } ?? 0)
  }

  mutating func reload(_ context: ScreenContext) {
    let before = remembered
    let isFolded = grid.isFolded
    grid = MatrixGrid(context)
    grid.isFolded = isFolded
    grid.show(filters, order)
    go(to: before.row, before.column)
    settle(context)
  }

  mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    if field != nil { return type(key, context) }
    let (before, offset) = (cursor, offset)
    var outcomes: [Outcome] = []
    if let action = context.keys[MatrixKeys.section].action(for: key) {
      outcomes = perform(action, context)
    } else if let move = context.keys[MovingKeys.section].action(for: key) {
      let page = max(1, MatrixLayout(self, context).rows.rows - 1)
      cursor.row = move.position(from: cursor.row, page: page, count: grid.rows.count)
    } else {
      outcomes = [.unknown]
    }
    return outcomes + follow(from: before, offset, context)
  }

  /// Scrolls the cursor into view, and lets the detail follow it.
  private mutating func follow(from before: Place, _ offset: Place, _ context: ScreenContext) -> [Outcome] {
    keepInside(context)
    guard cursor != before, showsDetail, context.isWide else { return [] }
    return [.rest(shownDetail.move(scrolls: self.offset != offset))]
  }

  /// A click chooses a cell, a second one opens it; the wheel moves three groups.
  mutating func handle(_ mouse: Mouse, _ context: ScreenContext) -> [Outcome] {
    guard !isTyping, mouse.kind == .click || mouse.kind == .doubleClick else {
      return isTyping ? [] : turn(mouse, context)
    }
    let layout = MatrixLayout(self, context)
    guard let inside = mouse.inside(layout.rows), offset.row + inside.point.row < grid.rows.count else { return [] }
    let (before, offset) = (cursor, offset)
    cursor.row = offset.row + inside.point.row
    if let column = layout.column(at: inside.point.column, offset: offset), column < grid.columnCount {
      cursor.column = column
    }
    let followed = follow(from: before, offset, context)
    return mouse.kind == .doubleClick ? perform(.open, context) : followed
  }

  mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] {
    guard field != nil else { return [] }
    field?.insert(text)
    applyFilter(context)
    return []
  }

  mutating func receive(_ event: ScreenEvent, _ context: ScreenContext) -> [Outcome] {
    switch event {
    case .rested(let move): shownDetail.rest(since: move, at: cursor)
    case .returned: shownDetail.show(cursor)
    case .answered, .saved: break
    }
    return []
  }

  mutating func edit(_ axis: Axis) {
    self.axis = axis
    field = TextField(proposing: axis == .groups ? filters.groups : filters.namespaces)
  }

  private mutating func type(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    guard var typed = field else { return [] }
    switch key {
    case .enter: field = nil
    case .tab, .backTab: edit(axis == .groups ? .namespaces : .groups)
    case .escape:
      field = TextField()
      applyFilter(context)
      field = nil
    default:
      guard typed.handle(key) else { return [] }
      field = typed
      applyFilter(context)
    }
    return []
  }

  private mutating func applyFilter(_ context: ScreenContext) {
    switch axis {
    case .groups: filters.groups = field?.text ?? ""
    case .namespaces: filters.namespaces = field?.text ?? ""
    }
    grid.show(filters, order)
    settle(context)
  }

  /// Keeps the cursor on a cell, and its detail with it, after the cells have changed.
  mutating func settle(_ context: ScreenContext) {
    keepInside(context)
    shownDetail.show(cursor)
  }

  private mutating func keepInside(_ context: ScreenContext) {
    cursor.row = max(0, min(cursor.row, grid.rows.count - 1))
    cursor.column = max(0, min(cursor.column, grid.columnCount - 1))
    let layout = MatrixLayout(self, context)
    offset = layout.offset(following: cursor, from: offset)
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    MatrixView(screen: self, layout: MatrixLayout(self, context), staging: context.staging).draw(on: &canvas, in: rect)
  }
}
