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
  private(set) var state: TableState
  private(set) var needs: [ColumnLayout.Need]
  /// The text being typed as the filter.
  private(set) var field: TextField?
  private(set) var showsDetail = true
  /// The row whose detail is shown: it follows the cursor once that has rested.
  private(set) var detailRow: Int?
  private var restNumber = 0

  init(title: String, _ context: ScreenContext, make: @escaping @Sendable (ScreenContext) -> Source) {
    plainTitle = title
    self.make = make
    source = make(context)
    table = source.table
    state = TableState(table)
    needs = ColumnLayout.needs(table, at: context.now)
    detailRow = state.current
  }

  var title: String { state.filter.isEmpty ? plainTitle : "\(plainTitle) /\(state.filter)" }

  var isFiltered: Bool { !state.filter.isEmpty }

  var isTyping: Bool { field != nil }

  var position: String {
    let total = table.count
    let place = state.rows.isEmpty ? 0 : state.cursor + 1
    let marks = state.marks.isEmpty ? "" : "\(state.marks.count) marked  "
    return marks + (state.rows.count == total ? "\(place) of \(total)" : "\(place) of \(state.rows.count) (\(total))")
  }

  var keyHelp: [KeyHelp] {
    guard field != nil else { return ListKeys.map.keyHelp }
    return [
      KeyHelp(keys: [.enter], hint: "keep the filter", help: "keep the filter", isInHintBar: true),
      KeyHelp(keys: [.escape], hint: "clear it", help: "clear the filter", isInHintBar: true),
    ]
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
    if field != nil { return type(key) }
    guard let action = ListKeys.map.action(for: key) else { return [] }
    let before = state.current
    var outcomes = perform(action, context)
    state.scroll(context.listRows(hidden: source.hiddenCount))
    if state.current != before, showsDetail, context.isWide {
      restNumber += 1
      outcomes.append(.perform(.rest(restNumber)))
    }
    return outcomes
  }

  mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] {
    guard field != nil else { return [] }
    field?.insert(text)
    applyFilter()
    return []
  }

  mutating func receive(_ event: AppEvent, _ context: ScreenContext) -> [Outcome] {
    if case .rested(let number) = event, number == restNumber { detailRow = state.current }
    return []
  }

  private mutating func perform(_ action: ListKeys.Action, _ context: ScreenContext) -> [Outcome] {
    let page = max(1, context.listRows(hidden: source.hiddenCount) - 1)
    switch action {
    case .up: state.move(by: -1)
    case .down: state.move(by: 1)
    case .pageUp: state.move(by: -page)
    case .pageDown: state.move(by: page)
    case .first: state.move(to: 0)
    case .last: state.move(to: .max)
    case .mark:
      state.toggleMark()
      state.move(by: 1)
    case .sort: state.sortByNextColumn(table, columns: table.columns.filter { !$0.isWide }.count)
    case .reverse: state.reverseSort(table)
    case .filter:
      field = TextField(state.filter)
      state.prepareSearch(table)
    case .clear: return clear()
    case .detail: return detail(context)
    case .grant:
      let preset = source.grantPreset(state.chosen)
      let isLost = preset == GrantPreset() && !state.chosen.isEmpty
      return [.grant(preset)] + (isLost ? [.say("the row names nothing to begin a grant with")] : [])
    case .open: return state.current.flatMap { source.open($0, context) }.map { [.push($0)] } ?? []
    case .manifest: return manifest()
    case .revoke: return revoke(context)
    case .migrate: return migrate(context)
    case .people:
      guard let people = state.current.flatMap({ source.people($0, context) }) else {
        return [.say("there are no people behind the row")]
      }
      return [.push(people)]
    case .whoCan: return [.whoCan(in: state.current.flatMap(source.namespace))]
    case .copy:
      return state.chosen.isEmpty
        ? [] : [.perform(.copy(state.chosen.map(source.name).joined(separator: "\n")))]
    }
    return []
  }

  private mutating func clear() -> [Outcome] {
    if !state.marks.isEmpty {
      state.clearMarks()
    } else if !state.filter.isEmpty {
      state.filter("", table)
    } else {
      return [.pop]
    }
    return []
  }

  private mutating func detail(_ context: ScreenContext) -> [Outcome] {
    guard !context.isWide else {
      showsDetail.toggle()
      detailRow = state.current
      return []
    }
    return state.current.map { [.push(TextScreen(title: source.name($0), lines: source.detail($0)))] } ?? []
  }

  /// The people whom the rows' bindings name, and the groups to bind instead.
  private func migrate(_ context: ScreenContext) -> [Outcome] {
    let keys = source.bindings(state.chosen).filter { $0.subjects.contains { $0.kind == .user } }
      .map { MigrationListing.BindingKey(name: $0.name, scope: $0.scope) }
    guard !keys.isEmpty else { return [.say("no binding here names a person")] }
    return [
      .push(ListScreen<MigrationListing>(title: "People bound one by one", context) { MigrationListing(keys, $0) })
    ]
  }

  /// What to change, to be read, copied or saved: nothing is changed from here.
  private func revoke(_ context: ScreenContext) -> [Outcome] {
    guard let revocation = source.revocation(state.chosen), !revocation.changes.isEmpty else {
      return [.say("there is no grant here to revoke")]
    }
    let notes = revocation.notes + ["Removing a binding works at once."]
    let text = notes.map { "# \($0.displayed)\n" }.joined() + revocation.changes.yaml(context.snapshot.directory)
    return [.push(TextScreen(title: "revoke", manifest: text))]
  }

  private func manifest() -> [Outcome] {
    guard let text = source.manifest(of: state.chosen), let first = state.chosen.first else {
      return [.say("these rows have no manifest")]
    }
    let title = state.chosen.count == 1 ? source.name(first) : "\(state.chosen.count) rows"
    return [
      .push(
        TextScreen(
          title: "\(title) (manifest)", manifest: text,
          preset: source.grantPreset(state.chosen)))
    ]
  }

  private mutating func type(_ key: Key) -> [Outcome] {
    guard var typed = field else { return [] }
    switch key {
    case .enter: field = nil
    case .escape:
      field = nil
      state.filter("", table)
    case .up: state.move(by: -1)
    case .down: state.move(by: 1)
    default:
      guard typed.handle(key) else { return [] }
      field = typed
      applyFilter()
    }
    detailRow = state.current
    return []
  }

  private mutating func applyFilter() {
    state.filter(field?.text ?? "", table)
    detailRow = state.current
  }
}
