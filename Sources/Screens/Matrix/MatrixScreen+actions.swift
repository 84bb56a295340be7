import AccessModel
import AccessAnalysis
import Manifests
import Reports
import SafeText
import ScreenKit
import Terminal

extension MatrixScreen {
  mutating func perform(_ action: MatrixKeys.Action, _ context: ScreenContext) -> [Outcome] {
    if let reason = reason(against: action) { return [.say(reason)] }
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
      settle(context)
      return [.say("groups sorted \(order.label)")]
    case .fold:
      let column = grid.namespaces(cursor.column).first
      grid.isFolded = !grid.hasFoldedColumns
      cursor.column =
        (1..<grid.columnCount).first { number in
          column.map { grid.namespaces(number).contains($0) } ?? false
        } ?? 0
      settle(context)
    case .clear:
      guard isFiltered else { return [.back] }
      filters = MatrixGrid.Filters()
      grid.show(filters, order)
      settle(context)
    case .detail:
      guard context.isWide else { return cellDetail() }
      showsDetail.toggle()
      shownDetail.show(cursor)
    case .open: return open(context)
    case .whoCan: return [.open(.whoCan(in: grid.namespace(cursor.column)))]
    case .grant: return [.open(.grant(preset))]
    case .paths:
      let subject = grid.subject(cursor.row)
      let title = SubjectLabels(grid.snapshot.directory).name(subject)
      return [.open(.paths(.of(subject, title: title)))]
    case .manifest: return manifest()
    case .copy: return [.copy(grid.subject(cursor.row).name.text.displayed)]
    case .export:
      return [
        .save(
          Document(
            exporting: grid.shown.table.about(preamble(context)),
            forPrograms: grid.shown.nestedTable.about(preamble(context)), title: "matrix", gaps: context.snapshot.gaps,
            at: context.now))
      ]
    }
    return []
  }

  private func preamble(_ context: ScreenContext) -> Preamble {
    Preamble(
      context.snapshot, question: "access of groups by namespace\(isFiltered ? ", filtered: \(title)" : "")",
      gaps: context.snapshot.gaps + context.analysis.gapsOfLevels)
  }

  private var preset: GrantPreset {
    GrantPreset(
      groups: grid.subject(cursor.row).objectID.map { [$0] } ?? [],
      scopes: grid.namespaces(cursor.column).map { .namespace($0) })
  }

  private mutating func open(_ context: ScreenContext) -> [Outcome] {
    if let folded = grid.folded(cursor.column) {
      filters.namespaces = folded.prefix
      grid.isFolded = false
      grid.show(filters, order)
      cursor.column = min(1, grid.columnCount - 1)
      settle(context)
      return []
    }
    let (subject, scope) = (grid.subject(cursor.row), grid.scope(cursor.column))
    let name = "\(SubjectLabels(grid.snapshot.directory).name(subject)) in \(scope.label)"
    return [.open(.grants(.of(subject, in: scope, title: name)))]
  }

  private func cellDetail() -> [Outcome] {
    [.open(.text(TextPage(title: "cell", lines: MatrixDetail.lines(grid, cursor), preset: preset)))]
  }

  private func manifest() -> [Outcome] {
    let texts = MatrixDetail.bindings(grid, cursor).map { Manifest(grid.snapshot.bindings[$0]).yaml }
    let page = TextPage(title: "cell (manifest)", manifest: texts.joined(separator: "---\n"), preset: preset)
    return [.open(.text(page))]
  }

  /// Why an action is not available for the cell under the cursor; nil if it is.
  func reason(against action: MatrixKeys.Action) -> String? {
    switch action {
    case .grant, .paths, .detail, .copy: return hasCell ? nil : "no groups"
    case .open:
      guard hasCell else { return "no groups" }
      // A folded column opens whatever the row holds in it.
      if grid.folded(cursor.column) != nil { return nil }
      return grid.level(cursor.row, cursor.column) == .none ? "nothing is granted here" : nil
    case .manifest:
      guard hasCell else { return "no groups" }
      return MatrixDetail.bindings(grid, cursor).isEmpty ? "nothing is granted here" : nil
    default: return nil
    }
  }
}
