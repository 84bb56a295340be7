import AccessModel
import Manifests
import Reports
import SafeText
import Terminal

extension ListScreen {
  /// More rows than this make no text that anybody reads, and keep the reader waiting.
  private static var mostRows: Int { 2_000 }

  mutating func perform(_ action: ListKeys.Action, _ context: ScreenContext) -> [Outcome] {
    if state.marks.count > ListScreen.mostRows, [.manifest, .revoke, .migrate, .grant, .copy].contains(action) {
      return [.say("\(state.marks.count) marked rows are too many for this: it takes \(ListScreen.mostRows)")]
    }
    switch action {
    case .mark:
      state.toggleMark()
      state.move(.down, page: 1)
    case .markRange: state.markRange()
    case .markAll: state.markAll()
    case .invertMarks: state.invertMarks()
    case .sort: state.sortByNextColumn(table, columns: table.columns.filter { !$0.isWide }.count)
    case .reverse: state.reverseSort(table)
    case .columns: chooser = ColumnChooser()
    case .filter:
      field = FilterField(state.filter, earlier: look.filters)
      filterStart = state.current
      state.prepareSearch(table)
    case .clear: return clear()
    case .detail: return detail(context)
    case .row: return row(context)
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
      let names = state.chosen.map { source.name($0).displayed }
      return names.isEmpty ? [] : [.perform(.copy(names.joined(separator: "\n")))]
    case .export: export(context)
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

  /// Every column of the row with all that is in it.
  private func row(_ context: ScreenContext) -> [Outcome] {
    guard let row = state.current else { return [] }
    let lines = table.columns.flatMap { column -> [StyledLine] in
      let text = column.cell(row).text(at: context.now)
      return [StyledLine(column.title, .heading, .bold), StyledLine("  \(text.isEmpty ? "-" : text)")]
    }
    return [.push(TextScreen(title: "\(source.name(row)) (row)", lines: lines))]
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
      return [.say("no grant here to revoke: open the row, its grants are listed there")]
    }
    let notes = revocation.notes + ["Removing a binding works at once."]
    let text = notes.map { "# \($0.printed)\n" }.joined() + revocation.changes.yaml(context.snapshot.directory)
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

  /// Asks where to save the rows that show.
  private mutating func export(_ context: ScreenContext) {
    let table = table.only(state.rows)
    let title = String(table.title.map { $0 == " " ? "-" : $0 })
    saving = SaveForm(exporting: table, title: title, gaps: context.snapshot.gaps, at: context.now)
  }
}
