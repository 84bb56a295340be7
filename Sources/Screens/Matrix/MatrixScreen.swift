import AccessModel
import AccessAnalysis
import Manifests
import Reports
import SafeText
import Terminal

/// The screen Matrix: groups × namespaces, a letter and a colour a cell, cluster-wide grants in a column of their own.
struct MatrixScreen: Screen {
  /// One cell, by row and column of the grid.
  struct Place: Sendable, Hashable {
    var row = 0
    var column = 0
  }

  enum Axis: Sendable { case groups, namespaces }

  private(set) var grid: MatrixGrid
  private(set) var filters = MatrixGrid.Filters()
  private(set) var order = MatrixGrid.Order.name
  private(set) var cursor = Place()
  /// The first row and the first column shown after that of the whole cluster.
  private(set) var offset = Place(row: 0, column: 1)
  private(set) var field: TextField?
  /// The path to export to while it is typed.
  private(set) var saving: SaveForm?
  private(set) var axis = Axis.groups
  private(set) var showsDetail = true
  /// The cell whose detail is shown: it follows the cursor once that has rested.
  private(set) var detailPlace = Place()
  private var restNumber = 0

  init(_ context: ScreenContext) {
    grid = MatrixGrid(context)
  }

  var title: String {
    let groups = filters.groups.isEmpty ? "" : " /\(filters.groups)"
    return "Matrix\(groups)" + (filters.namespaces.isEmpty ? "" : " namespaces /\(filters.namespaces)")
  }

  var isFiltered: Bool { !filters.isEmpty }

  var isTyping: Bool { field != nil || saving != nil }

  var position: String {
    let place = grid.rows.isEmpty ? 0 : cursor.row + 1
    let column = cursor.column == 0 ? Scope.cluster.words : "\(cursor.column)"
    return "\(place) of \(grid.rows.count) × \(column) of \(grid.namespaces.count)"
  }

  func keyHelp(_ keys: KeyMaps) -> [KeyHelp] {
    if let saving { return saving.keyHelp }
    guard field != nil else { return keys.matrix.keyHelp }
    let other = axis == .groups ? "namespaces" : "groups"
    return [
      KeyHelp(keys: [.enter], hint: "keep the filter", help: "keep the filter"),
      KeyHelp(keys: [.tab], hint: other, help: "filter the \(other)"),
      KeyHelp(keys: [.escape], hint: "clear it", help: "clear the filter"),
    ]
  }

  /// Whether there is a cell under the cursor.
  var hasCell: Bool { cursor.row < grid.rows.count }

  mutating func reload(_ context: ScreenContext) {
    let subject = hasCell ? grid.subject(cursor.row) : nil
    let namespace = grid.namespace(cursor.column)
    grid = MatrixGrid(context)
    grid.show(filters, order)
    cursor = Place(
      row: subject.flatMap { subject in grid.rows.indices.first { grid.subject($0) == subject } } ?? cursor.row,
      column: namespace.flatMap { name in (1..<grid.columnCount).first { grid.namespace($0) == name } } ?? 0)
    settle(context)
  }

  mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    if let outcomes = saving.handle(key) { return outcomes }
    if field != nil { return type(key, context) }
    let before = cursor
    var outcomes: [Outcome] = []
    if let action = context.keys.matrix.action(for: key) {
      outcomes = perform(action, context)
    } else if let move = context.keys.moving.action(for: key) {
      let page = max(1, MatrixLayout(self, context).rows.rows - 1)
      cursor.row = move.position(from: cursor.row, page: page, count: grid.rows.count)
    } else {
      outcomes = unknown(key, context)
    }
    return outcomes + follow(from: before, context)
  }

  /// Keeps the cursor in sight, and the detail near it.
  private mutating func follow(from before: Place, _ context: ScreenContext) -> [Outcome] {
    keepInside(context)
    guard cursor != before, showsDetail, context.isWide else { return [] }
    restNumber += 1
    return [.perform(.rest(restNumber))]
  }

  /// A click chooses a cell, a second one opens it; the wheel moves three groups.
  mutating func handle(_ mouse: Mouse, _ context: ScreenContext) -> [Outcome] {
    guard !isTyping, mouse.kind == .click || mouse.kind == .doubleClick else {
      return isTyping ? [] : turn(mouse, context)
    }
    let layout = MatrixLayout(self, context)
    guard let inside = mouse.inside(layout.rows), offset.row + inside.point.row < grid.rows.count else { return [] }
    let before = cursor
    cursor.row = offset.row + inside.point.row
    if let column = layout.column(at: inside.point.column, offset: offset), column < grid.columnCount {
      cursor.column = column
    }
    let followed = follow(from: before, context)
    return mouse.kind == .doubleClick ? open(context) : followed
  }

  mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] {
    saving?.paste(text)
    guard field != nil else { return [] }
    field?.insert(text)
    applyFilter(context)
    return []
  }

  mutating func receive(_ event: AppEvent, _ context: ScreenContext) -> [Outcome] {
    saving.receive(event)
    if case .rested(let number) = event, number == restNumber { detailPlace = cursor }
    return []
  }

  private mutating func perform(_ action: MatrixKeys.Action, _ context: ScreenContext) -> [Outcome] {
    let columns = max(1, MatrixLayout(self, context).columnCount - 1)
    switch action {
    case .left: cursor.column -= 1
    case .right: cursor.column += 1
    case .pageLeft: cursor.column -= columns
    case .pageRight: cursor.column += columns
    case .firstColumn: cursor.column = 0
    case .lastColumn: cursor.column = grid.columnCount - 1
    case .filter: edit(.groups)
    case .sort:
      order = MatrixGrid.Order(rawValue: order.rawValue + 1) ?? .name
      grid.show(filters, order)
      cursor.row = 0
      return [.say("groups \(order.words)")]
    case .clear:
      guard isFiltered else { return [.pop] }
      filters = MatrixGrid.Filters()
      grid.show(filters, order)
      settle(context)
    case .detail:
      guard context.isWide else { return cellDetail(context) }
      showsDetail.toggle()
      detailPlace = cursor
    case .open: return open(context)
    case .whoCan: return [.whoCan(in: grid.namespace(cursor.column))]
    case .grant: return hasCell ? [.grant(preset)] : []
    case .manifest: return manifest()
    case .copy: return hasCell ? [.perform(.copy(grid.subject(cursor.row).name.text.displayed))] : []
    case .export:
      saving = SaveForm(
        exporting: grid.shown.table, forPrograms: grid.shown.nestedTable, title: "matrix", gaps: context.snapshot.gaps,
        at: context.now)
    }
    return []
  }

  private var preset: GrantPreset {
    GrantPreset(
      groups: grid.subject(cursor.row).objectID.map { [$0] } ?? [],
      scopes: grid.namespace(cursor.column).map { [.namespace($0)] } ?? [])
  }

  private func open(_ context: ScreenContext) -> [Outcome] {
    guard hasCell else { return [] }
    let (subject, scope) = (grid.subject(cursor.row), grid.scope(cursor.column))
    guard grid.range(cursor.row, cursor.column) != .none else { return [.say("nothing is granted there")] }
    let name = "\(SubjectWords(grid.snapshot.directory).name(subject)) in \(scope.words)"
    return [.push(ListScreen(title: name, context) { GrantListing.of(subject, in: scope, $0) })]
  }

  private func cellDetail(_ context: ScreenContext) -> [Outcome] {
    guard hasCell else { return [] }
    return [.push(TextScreen(title: "cell", lines: MatrixDetail.lines(grid, cursor), preset: preset))]
  }

  private func manifest() -> [Outcome] {
    guard hasCell else { return [] }
    let texts = MatrixDetail.bindings(grid, cursor).map { Manifest(grid.snapshot.bindings[$0]).yaml }
    guard !texts.isEmpty else { return [.say("nothing is granted there")] }
    return [.push(TextScreen(title: "cell (manifest)", manifest: texts.joined(separator: "---\n"), preset: preset))]
  }

  private mutating func edit(_ axis: Axis) {
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
  private mutating func settle(_ context: ScreenContext) {
    keepInside(context)
    detailPlace = cursor
  }

  private mutating func keepInside(_ context: ScreenContext) {
    cursor.row = max(0, min(cursor.row, grid.rows.count - 1))
    cursor.column = max(0, min(cursor.column, grid.columnCount - 1))
    let layout = MatrixLayout(self, context)
    offset = layout.offset(following: cursor, from: offset)
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    MatrixView(screen: self, layout: MatrixLayout(self, context)).draw(on: &canvas, in: rect)
  }
}
