import AccessAnalysis
import AccessModel
import Reports
import SafeText
import Terminal

extension ListScreen {
  /// The most rows for one text: nobody reads a longer one, and it takes too long to make.
  private static var maximumRows: Int { 2_000 }
  /// The most rows that are sorted at once. Sorting more takes noticeably long.
  private static var maximumRowsSortedAtOnce: Int { 5_000 }

  mutating func perform(_ action: ListKeys.Action, _ context: ScreenContext) -> [Outcome] {
    switch action {
    case .mark:
      state.toggleMark()
      state.move(.down, page: 1)
    case .markRange: state.markRange()
    case .markAll: state.markAll()
    case .invertMarks: state.invertMarks()
    case .sort:
      let count = table.columns.count { !$0.isWide }
      return sort { $0.sortByNextColumn($1, columns: count) }
    case .reverse: return sort { $0.reverseSort($1) }
    case .columns: chooser = ColumnChooser(table)
    case .filter:
      field = FilterField(state.filter, earlier: preferences.filters)
      filterStart = state.current
      state.prepareSearch(table)
    case .clear: return clear()
    case .detail: return detail(context)
    case .row: return row(context)
    case .copy: return copy()
    case .export: return [source.output?.obstacle.map { .say($0) } ?? .save(export(context))]
    case .open, .manifest, .people, .grant, .whoCan, .revoke, .migrate, .replaceRole, .rename, .edit, .paths:
      return action.rowAction.map { perform($0, context) } ?? []
    }
    return []
  }

  /// Performs a row action, on all marked rows if the action takes several.
  private func perform(_ action: RowAction, _ context: ScreenContext) -> [Outcome] {
    if action == .people, let route = source.peopleInstead { return [.replace(route)] }
    let rows = action.takesMarks ? state.chosen : state.current.map { [$0] } ?? []
    guard rows.count <= ListScreen.maximumRows else { return [.say(tooMany(rows.count))] }
    if action == .people, state.chosen.count > 1 { return peopleOfMarked() }
    if action == .people, state.marks.isEmpty, !rows.isEmpty, let all = source.peopleOfAll {
      return [.open(.people(all))]
    }
    switch offer(action, rows) {
    case nil: return [.unknown]
    case .unavailable(let reason)?: return [.say(reason)]
    case .read(let change)?: return [.read(change)]
    case .edit(let edit)?: return [.edit(edit())]
    case .route(let route)?:
      let route = route()
      let isLost = route == .grant(GrantPreset()) && !rows.isEmpty
      return [.open(route)] + (isLost ? [.say("nothing in the row to start a grant from")] : [])
    }
  }

  /// The people of all marked rows together.
  private func peopleOfMarked() -> [Outcome] {
    let rows = state.chosen
    guard rows.count <= ListScreen.maximumRows else { return [.say(tooMany(rows.count))] }
    let people = rows.compactMap { row -> Route.People? in
      guard case .route(let route) = offer(.people, [row]), case .people(let people) = route() else { return nil }
      return people
    }
    guard !people.isEmpty else { return [offer(.people, [rows[0]])?.reason].map { $0.map { .say($0) } ?? .unknown } }
    return [.open(.people(.joined(people, title: "People of \(counted(rows.count, "row", "rows"))")))]
  }

  private func tooMany(_ count: Int) -> String {
    "\(count) marked rows are too many: mark at most \(ListScreen.maximumRows)"
  }

  private func copy() -> [Outcome] {
    if let output = source.output, let copy = output.copies.first {
      if let obstacle = output.obstacle { return [.say(obstacle)] }
      return [output.copies.count == 1 ? .copy(copy.text()) : .ask(output.prompt)]
    }
    let rows = state.chosen
    guard rows.count <= ListScreen.maximumRows else { return [.say(tooMany(rows.count))] }
    guard !rows.isEmpty else { return [.say("the list is empty")] }
    return [.copy(rows.map { source.name($0).displayed }.joined(separator: "\n"))]
  }

  /// The list's keys, each row action with the reason if it is unavailable.
  func rowKeys(_ context: ScreenContext, where isWanted: (KeyBinding<ListKeys.Action>) -> Bool = { _ in true })
    -> [KeyHelp]
  {
    let rows = state.current.map { [$0] } ?? []
    return context.keys[ListKeys.section].bindings.compactMap { binding in
      let words = source.output?.words[binding.action]
      guard isWanted(binding) else { return nil }
      if let words { return KeyHelp(keys: binding.keys, hint: words.hint, help: words.help) }
      guard let action = binding.action.rowAction else {
        let isUnavailable =
          rows.isEmpty && [.copy, .row, .mark, .markRange, .markAll, .invertMarks].contains(binding.action)
        return binding.keyHelp(reason: isUnavailable ? "the list is empty" : nil)
      }
      return offer(action, rows).map { binding.keyHelp(reason: $0.reason) }
    }
  }

  /// The result of an action. Without rows, a grant and a question can still start from what the list shows.
  private func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    guard rows.isEmpty, action != .grant, action != .whoCan else { return source.offer(action, rows) }
    return .unavailable("the list is empty")
  }

  /// Sorts at once, or off the loop if there are many rows.
  func sorted(_ change: @escaping @Sendable (inout TableState, Table) -> Void) -> Outcome {
    let screen = self
    return .replaceScreen(doing: "sorting") {
      var screen = screen
      change(&screen.state, screen.table)
      return screen
    }
  }

  mutating func sort(_ change: @escaping @Sendable (inout TableState, Table) -> Void) -> [Outcome] {
    if table.count > ListScreen.maximumRowsSortedAtOnce { return [sorted(change)] }
    change(&state, table)
    return []
  }

  private mutating func clear() -> [Outcome] {
    if !state.marks.isEmpty {
      state.clearMarks()
      marksElsewhere = []
    } else if !state.filter.isEmpty {
      state.filter("", table)
    } else {
      return [.back]
    }
    return []
  }

  private mutating func detail(_ context: ScreenContext) -> [Outcome] {
    guard !context.isWide else {
      showsDetail.toggle()
      shownDetail.show(state.current)
      return []
    }
    guard let row = state.current else { return [.say("the list is empty")] }
    return [.open(.text(TextPage(title: source.name(row), lines: source.detail(row))))]
  }

  /// All columns of the row with their full values.
  private func row(_ context: ScreenContext) -> [Outcome] {
    guard let row = state.current else { return [.say("the list is empty")] }
    let lines = table.columns.flatMap { column -> [StyledLine] in
      let text = column.cell(row).text(at: context.now)
      return [StyledLine(column.title, .heading, .bold), StyledLine("  \(text.isEmpty ? "-" : text)")]
    }
    return [.open(.text(TextPage(title: "\(source.name(row)) (row)", lines: lines)))]
  }

  /// The rows that are shown, as a document.
  private func export(_ context: ScreenContext) -> Document {
    let title = String(table.title.map { $0 == " " ? "-" : $0 })
    let filter = state.filter.isEmpty ? "" : ", filtered by \(state.filter)"
    let gaps = context.snapshot.gaps + context.analysis.gapsOfLevels
    let preamble = Preamble(context.snapshot, question: "\(self.title): \(table.title)\(filter)", gaps: gaps)
    let rows = Document(exporting: table.only(state.rows).about(preamble), title: title, gaps: gaps, at: context.now)
    return source.output?.document(rows, state.rows) ?? rows
  }
}
