import BuiltIn
import AccessModel
import AccessAnalysis
import SafeText
import ScreenKit
import Terminal

/// The screen Cluster: the checklist of the cluster's sign-in, and beside it why the selected item matters and how to
/// fix it.
struct ClusterScreen: Screen {
  let title = "Cluster"
  private(set) var rows: [ClusterRow] = []
  private var list = SelectionList()
  /// The position of the chosen command among those of the selected item.
  private(set) var command = 0
  /// The first line of the selected item's detail in view.
  private var offset = 0

  init(_ context: ScreenContext) {
    reload(context)
  }

  var position: String { "\(list.cursor + 1) of \(rows.count)" }

  func keyHelp(_ context: ScreenContext) -> [KeyHelp] {
    context.keys[ClusterKeys.section].bindings.map { $0.keyHelp(reason: reason(against: $0.action)) }
  }

  /// Why an action is unavailable for the selected item; nil if it is available.
  private func reason(against action: ClusterKeys.Action) -> String? {
    let count = current?.commands.count ?? 0
    switch action {
    case .nextCommand where count < 2: return count == 0 ? "no command here" : "only one command here"
    case .copy where count == 0: return "no command here to copy"
    default: return nil
    }
  }

  var remembered: ScreenState { ScreenState(row: current.map { .item($0.title) }) }

  mutating func restore(_ remembered: ScreenState, _ context: ScreenContext) {
    if let row = rows.firstIndex(where: { .item($0.title) == remembered.row }) { select(row) }
  }

  private var current: ClusterRow? { rows.isEmpty ? nil : rows[list.cursor] }

  mutating func reload(_ context: ScreenContext) {
    let assessment = HardeningAssessment(context.snapshot, context.settings.declared)
    rows = assessment.items.map { ClusterRow($0) } + assessment.verdicts.map { ClusterRow($0) }
    if let live = context.snapshot.live, let identity = live.identity { rows.append(ClusterRow(live, identity)) }
    list.replace(count: rows.count, cursor: list.cursor)
  }

  mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    let action = context.keys[ClusterKeys.section].action(for: key)
    if let reason = action.flatMap(reason) { return [.say(reason)] }
    switch action {
    case .nextCommand:
      guard let commands = current?.commands, !commands.isEmpty else { break }
      command = (command + 1) % commands.count
      showChosen(detailRect(context))
    case .copy:
      guard let commands = current?.commands, command < commands.count else { break }
      return [.copy(commands[command])]
    case .open: return current.map { [.open(.text(TextPage(title: $0.title, lines: $0.detail)))] } ?? []
    case .save: return [.save(Document(text: report, path: "cluster.txt"))]
    case .back: return [.back]
    case nil:
      guard let move = context.keys[MovingKeys.section].action(for: key) else { return [.unknown] }
      self.move(move, context)
    }
    return []
  }

  /// A click selects an item, a second click opens it; the wheel moves through the items, or through the detail.
  mutating func handle(_ mouse: Mouse, _ context: ScreenContext) -> [Outcome] {
    let layout = ClusterLayout(Rect(context.size), rows: rows.count, isWide: context.isWide)
    guard mouse.inside(layout.list) != nil else {
      guard mouse.inside(layout.detail) != nil, let wheel = mouse.wheelMove else { return [] }
      move(wheel == .up ? .pageUp : .pageDown, context)
      return []
    }
    guard mouse.wheelMove == nil else { return turn(mouse, context) }
    guard let row = list.position(at: mouse.point, in: layout.list) else { return [] }
    select(row)
    return mouse.kind == .doubleClick ? handle(.enter, context) : []
  }

  /// The whole checklist as text.
  private var report: String {
    rows.map { row in
      ([StyledLine("\(row.sign) \(row.title): \(row.finding)")] + row.detail.dropFirst(2))
        .map { "\($0.text.printed)\n" }.joined()
    }.joined(separator: "\n")
  }

  /// Moves to another item; a page scrolls the selected item's detail.
  private mutating func move(_ move: Move, _ context: ScreenContext) {
    guard move == .pageUp || move == .pageDown else {
      return select(move.position(from: list.cursor, page: 1, count: rows.count))
    }
    let detail = detailRect(context)
    var view = view(columns: detail.columns)
    view.move(move, rows: detail.rows)
    offset = view.offset
  }

  private mutating func select(_ row: Int) {
    let before = list.cursor
    list.move(to: row)
    if list.cursor != before { (command, offset) = (0, 0) }
  }

  private func detailRect(_ context: ScreenContext) -> Rect {
    ClusterLayout(Rect(context.size), rows: rows.count, isWide: context.isWide).detail
  }

  /// Scrolls the chosen command into view.
  private mutating func showChosen(_ rect: Rect) {
    guard let current, let chosen = current.detail(chosen: command).chosen else { return }
    let heights = current.detail(chosen: command).lines.map { wrapped($0, width: rect.columns).count }
    let line = heights[..<chosen.lowerBound].reduce(0, +)
    let end = line + heights[chosen].reduce(0, +)
    let first = view(columns: rect.columns).shownOffset(rows: rect.rows)
    if line < first || end > first + rect.rows { offset = line }
  }

  /// The selected item's detail, wrapped.
  private func view(columns: Int) -> ScrollView {
    let commands = current?.commands ?? []
    let lines = current?.detail(chosen: commands.count > 1 ? command : nil).lines ?? []
    return ScrollView(lines: lines.flatMap { wrapped($0, width: columns) }, offset: offset)
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    let layout = ClusterLayout(rect, rows: rows.count, isWide: context.isWide)
    drawList(on: &canvas, in: layout.list)
    if context.isWide {
      canvas.verticalLine(column: layout.rule.column, from: layout.rule.row, to: layout.rule.maxRow)
    } else if !layout.rule.isEmpty {
      canvas.horizontalLine(row: layout.rule.row, from: rect.column, to: rect.maxColumn)
    }
    let view = view(columns: layout.detail.columns)
    view.draw(on: &canvas, in: layout.detail)
    let isCut = view.shownOffset(rows: layout.detail.rows) + layout.detail.rows < view.lines.count
    if isCut, layout.detail.rows > 1 {
      let place = Point(column: layout.detail.maxColumn - 1, row: layout.detail.maxRow - 1)
      canvas.write("↓", at: place, style: Style(.accent))
    }
  }

  private func drawList(on canvas: inout Canvas, in rect: Rect) {
    let titleWidth = rows.map(\.title.count).max() ?? 0
    list.draw(on: &canvas, in: rect) { canvas, position, line, isSelected in
      let (row, place) = (rows[position], line.origin)
      canvas.write(row.sign, at: Point(column: place.column + 2, row: place.row), style: Style(row.role, .bold))
      let titlePlace = Point(column: place.column + 4, row: place.row)
      canvas.write(row.title, at: titlePlace, in: rect, style: Style(.text, isSelected ? .bold : []), width: titleWidth)
      let rest = rect.columns - titleWidth - 7
      if rest > 4 {
        let place = Point(column: titlePlace.column + titleWidth + 2, row: place.row)
        canvas.write(row.finding, at: place, in: rect, style: Style(.muted), width: rest)
      }
    }
  }
}
