import Terminal

extension ListScreen {
  /// A click on a heading sorts, a click on a row selects it, a second click opens it; the wheel moves three rows.
  package mutating func handle(_ mouse: Mouse, _ context: ScreenContext) -> [Outcome] {
    if var columns = chooser, let inside = mouse.inside(areas(Rect(context.size), context).list) {
      guard mouse.kind == .click || mouse.kind == .doubleClick else { return turn(mouse, context) }
      guard columns.click(inside.point, in: Rect(areas(Rect(context.size), context).list.size), table) else {
        return []
      }
      chooser = columns
      return mouse.kind == .doubleClick ? toggleColumn(context) : []
    }
    guard !isTyping, let inside = mouse.inside(areas(Rect(context.size), context).list) else { return [] }
    guard mouse.kind == .click || mouse.kind == .doubleClick else { return turn(mouse, context) }
    let headingRows = context.size.rows > 2 ? 1 : 0
    guard inside.point.row >= headingRows else {
      return mouse.kind == .click ? sort(atColumn: inside.point.column, context) : []
    }
    let rows = Rect(
      column: 0, row: headingRows, columns: context.size.columns, rows: context.listRows(foot: source.footRows))
    guard let position = state.list.position(at: inside.point, in: rows) else { return [] }
    let before = state.current
    state.move(to: position)
    let followed = follow(from: before, context)
    return mouse.kind == .doubleClick ? perform(.open, context) : followed
  }

  private mutating func sort(atColumn column: Int, _ context: ScreenContext) -> [Outcome] {
    var end = ListView<Source>.margin
    for place in columns(width: ListView<Source>.width(of: areas(Rect(context.size), context).list.columns), context) {
      end += place.width + ColumnLayout.gap
      guard column < end else { continue }
      return sort { $0.sort(by: place.number, $1) }
    }
    return []
  }
}
