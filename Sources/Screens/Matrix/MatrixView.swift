import AccessModel
import AccessAnalysis
import Reports
import SafeText
import ScreenKit
import Terminal

/// Draws the matrix.
struct MatrixView {
  let screen: MatrixScreen
  let layout: MatrixLayout
  let staging: Staging

  private var grid: MatrixGrid { screen.grid }

  /// The parts' places are those of a screen at the origin; `rect` says where that is.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let place = { (part: Rect) in
      Rect(column: part.column + rect.column, row: part.row + rect.row, columns: part.columns, rows: part.rows)
    }
    if grid.rows.isEmpty {
      let isUnread = !grid.snapshot.gaps(in: [.roleBindings, .clusterRoleBindings]).isEmpty
      let words =
        screen.isFiltered
        ? "  no groups match the filter" : "  no group holds a grant\(isUnread ? " by what was read" : "")"
      canvas.write(words, at: place(layout.rows).origin, in: rect, style: Style(.muted))
    }
    drawCurrent(on: &canvas, in: place(layout.current))
    drawPrefixes(on: &canvas, in: place(layout.prefixes), shift: rect.column)
    drawHeadings(on: &canvas, in: place(layout.headings), shift: rect.column)
    drawRows(on: &canvas, in: place(layout.rows), shift: rect.column)
    drawStatus(on: &canvas, in: place(layout.status))
    drawLegend(on: &canvas, in: place(layout.legend))
    drawDetail(on: &canvas, in: place(layout.detail))
  }

  /// The columns that are shown, with their places on the screen.
  private func shownColumns(shift: Int) -> [(number: Int, column: Int)] {
    let numbers = [0] + Array(screen.offset.column..<max(screen.offset.column, grid.columnCount))
    return numbers.prefix(layout.columnCount + 1).compactMap { number in
      layout.column(of: number, offset: screen.offset).map { (number, $0 + shift) }
    }
  }

  private func drawHeadings(on canvas: inout Canvas, in rect: Rect, shift: Int) {
    guard !rect.isEmpty else { return }
    canvas.write("GROUP", at: Point(column: rect.column + 2, row: rect.row), in: rect, style: Style(.heading, .bold))
    for (number, column) in shownColumns(shift: shift) {
      let isCurrent = number == screen.cursor.column
      let style = Style(number == 0 ? .heading : isCurrent ? .accent : .muted, isCurrent || number == 0 ? .bold : [])
      canvas.write(
        number == 0 ? "CLUSTER" : grid.columns[number - 1].head, at: Point(column: column, row: rect.row), in: rect,
        style: style, width: number == 0 ? MatrixLayout.clusterPitch - 1 : layout.pitch - 1)
    }
  }

  /// What names begin with, once above the columns that share it.
  private func drawPrefixes(on canvas: inout Canvas, in rect: Rect, shift: Int) {
    guard !rect.isEmpty else { return }
    let columns = shownColumns(shift: shift).dropFirst()
    var position = columns.startIndex
    while position < columns.endIndex {
      let prefix = grid.columns[columns[position].number - 1].prefix
      let end = columns[position...].firstIndex { grid.columns[$0.number - 1].prefix != prefix } ?? columns.endIndex
      if !prefix.isEmpty {
        canvas.write(
          prefix, at: Point(column: columns[position].column, row: rect.row), in: rect, style: Style(.muted),
          width: layout.pitch * (end - position) - 1)
      }
      position = end
    }
  }

  /// The current column's name in full: heads are cut to the width of their column.
  private func drawCurrent(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty, grid.columnCount > 0 else { return }
    let line = StyledLine("  ") + StyledLine(grid.title(screen.cursor.column), .accent, .bold)
    let hidden = grid.hiddenCount > 0 ? ". \(grid.hiddenCount) more" : ""
    let end = rect.maxColumn - hidden.displayWidth - 1
    canvas.write(line, at: rect.origin, in: rect, width: max(0, end - rect.column - 2))
    canvas.write(hidden, at: Point(column: end, row: rect.row), in: rect, style: Style(.muted))
  }

  private func drawRows(on canvas: inout Canvas, in rect: Rect, shift: Int) {
    let labels = grid.labels
    let columns = shownColumns(shift: shift)
    for line in 0..<rect.rows {
      let row = screen.offset.row + line
      guard row < grid.rows.count else { return }
      let y = rect.row + line
      let isCurrent = row == screen.cursor.row
      if isCurrent { canvas.writeSelectionMark(at: Point(column: rect.column, row: y), in: rect) }
      if staging.touches(.subject(grid.subject(row))) {
        canvas.write("+", at: Point(column: rect.column + 1, row: y), in: rect, style: MatrixView.staged)
      }
      canvas.write(
        labels.name(grid.subject(row)), at: Point(column: rect.column + 2, row: y), in: rect,
        style: Style(.text, isCurrent ? .bold : []), width: layout.nameWidth)
      guard !layout.isInWords else {
        drawWords(of: row, on: &canvas, in: Rect(column: rect.column, row: y, columns: rect.columns, rows: 1))
        continue
      }
      let levels = grid.levels(row)
      for (number, column) in columns {
        let level = levels[number]
        let isCell = isCurrent && number == screen.cursor.column
        if isStaged(row, number) {
          canvas.write("+", at: Point(column: column - 1, row: y), in: rect, style: MatrixView.staged)
        }
        canvas.write(
          level.letters, at: Point(column: column, row: y), in: rect,
          style: Style(level.range.role, isCell ? [.bold, .reverse] : []),
          width: isCell ? max(3, level.letters.displayWidth) : nil)
      }
    }
  }

  /// Of what is staged, as in lists.
  private static let staged = Style(.marked, .bold)

  /// Whether a staged edit touches what the cell stands for.
  private func isStaged(_ row: Int, _ column: Int) -> Bool {
    guard !staging.draft.isEmpty else { return false }
    let place = MatrixScreen.Place(row: row, column: column)
    return MatrixDetail.scopes(grid, place).contains { staging.touches(grid.subject(row), in: $0) }
  }

  /// Everything that a group holds, or what is staged for it concerns: where, and how much.
  private func drawWords(of row: Int, on canvas: inout Canvas, in rect: Rect) {
    let levels = grid.levels(row)
    let held = (0..<grid.columnCount).filter { levels[$0] != .none || isStaged(row, $0) }
    let words = held.map { column in
      let place = column == 0 ? grid.scope(0).label : grid.title(column)
      return "\(place) \(levels[column].label)\(isStaged(row, column) ? " (staged)" : "")"
    }.joined(separator: ", ")
    let column = rect.column + 2 + layout.nameWidth + 2
    canvas.write(words, at: Point(column: column, row: rect.row), in: rect, width: max(0, rect.maxColumn - column))
  }

  private func drawStatus(on canvas: inout Canvas, in rect: Rect) {
    guard screen.hasCell, !rect.isEmpty else { return }
    let level = grid.level(screen.cursor.row, screen.cursor.column)
    let everywhere = grid.rows[screen.cursor.row].clusterWide
    // The name of a group may be long: it comes last.
    var line = StyledLine("  ") + level.line
    if isStaged(screen.cursor.row, screen.cursor.column) { line += StyledLine(" (staged)", .marked, .bold) }
    line += StyledLine(" in ", .muted)
    line += StyledLine(grid.title(screen.cursor.column))
    if screen.cursor.column > 0, everywhere != .none {
      line += StyledLine(", in the whole cluster ", .muted) + everywhere.line
    }
    line += StyledLine(": ", .muted)
    line += StyledLine(grid.labels.name(grid.subject(screen.cursor.row)))
    canvas.write(line, at: rect.origin, in: rect, width: rect.columns)
  }

  private func drawLegend(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if let field = screen.field {
      let name = screen.axis == .groups ? "groups /" : "namespaces /"
      let width = canvas.write(name, at: rect.origin, in: rect, style: Style(.hintKey, .bold))
      field.draw(
        on: &canvas, in: rect.splitLeft(width).rest, placeholder: "text, or !text to exclude", isFocused: true)
      return
    }
    var words: [(String, StyleRole)] = staging.draft.isEmpty ? [] : [("+v staged", .marked)]
    words += [
      ("v view", .levelView), ("e edit", .levelEdit), ("a admin", .levelAdmin), ("A cluster-admin", .levelClusterAdmin),
      ("c custom", .levelCustom), ("+ more", .muted),
    ]
    if let azure = grid.analysis.authorizer.azure {
      words.append(("* Azure", .muted))
      if azure.hasDenials { words.append(("! denied", .warning)) }
    }
    var line = StyledLine()
    for (word, role) in words {
      let next = line + StyledLine("  " + word, role)
      // The help has what there is no room for.
      guard next.width <= rect.columns else { break }
      line = next
    }
    canvas.write(line, at: rect.origin, in: rect)
  }

  private func drawDetail(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    canvas.verticalLine(column: rect.column, from: rect.row, to: rect.maxRow)
    guard let place = screen.shownDetail.place, place.row < grid.rows.count, place.column < grid.columnCount else {
      return
    }
    let inside = rect.splitLeft(2).rest
    let parts = screen.shownDetail.parts(width: inside.columns) { [MatrixDetail.lines(grid, place)] }
    DetailLines.draw(wrapped: parts[0], on: &canvas, in: inside)
  }
}
