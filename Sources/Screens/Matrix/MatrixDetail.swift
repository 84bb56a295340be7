import AccessModel
import AccessAnalysis
import Reports
import ScreenKit
import Terminal

/// The detail of one cell of the matrix.
enum MatrixDetail {
  /// The bindings that give the group of a cell what it holds there.
  static func bindings(_ grid: MatrixGrid, _ place: MatrixScreen.Place) -> [Int] {
    let scope = grid.scope(place.column)
    return grid.snapshot.index.bindingsOfSubject[grid.rows[place.row].subject].map { Int($0) }
      .filter { grid.snapshot.bindings[$0].scope == scope }
  }

  static func lines(_ grid: MatrixGrid, _ place: MatrixScreen.Place) -> [StyledLine] {
    let snapshot = grid.snapshot
    let everywhere = grid.rows[place.row].clusterWide
    var lines = DetailLines.subject(grid.subject(place.row), grid.analysis)
    lines.append(StyledLine())
    let title = grid.namespace(place.column).map { "In \($0)" } ?? "In the whole cluster"
    lines.append(DetailLines.heading(title) + StyledLine("  ") + grid.range(place.row, place.column).line)
    for number in bindings(grid, place) {
      let binding = snapshot.bindings[number]
      lines.append(
        StyledLine("  \(binding.role.label)", .accent) + StyledLine("  \(binding.name)", .muted) + StyledLine("  ")
          + grid.analysis.levels.range(ofBinding: number).line)
      let role = snapshot.index.roleOfBinding[number]
      let words =
        role < 0 ? "no such role: it grants nothing" : RoleSummary(grid.analysis.roles.rules[Int(role)]).text
      lines.append(StyledLine("    \(words)", role < 0 ? .warning : .text))
    }
    lines += azure(grid, place)
    if place.column > 0, everywhere != .none {
      lines += [StyledLine(), StyledLine("Also, in the whole cluster  ", .muted) + everywhere.line]
    }
    return lines
  }

  /// The group's Azure roles for Kubernetes that count in the cell, and what denies it anything.
  private static func azure(_ grid: MatrixGrid, _ place: MatrixScreen.Place) -> [StyledLine] {
    guard let azure = grid.azure else { return [] }
    let subject = grid.subject(place.row)
    let ways = (subject.objectID.flatMap { azure.ways[$0] } ?? []).filter { way in
      if case .namespace(let name) = way.reach { name == grid.namespace(place.column) } else { true }
    }
    var lines = ways.map { StyledLine("  \($0.label)", .accent) }
    lines += azure.denials(of: subject).map { StyledLine("  denied by \($0.label): \($0.dataActions)", .warning) }
    return lines.isEmpty ? [] : [StyledLine(), DetailLines.heading("Through Azure")] + lines
  }
}
