import AccessModel
import AccessAnalysis
import Reports
import ScreenKit
import Terminal

/// The detail of one cell of the matrix.
enum MatrixDetail {
  /// The access of the group of a cell.
  static func access(_ grid: MatrixGrid, _ place: MatrixScreen.Place) -> EffectiveAccess {
    EffectiveAccess(of: SubjectIdentity(grid.subject(place.row), grid.analysis.memberships), grid.analysis)
  }

  /// The bindings that give the group of a cell what it holds there.
  static func bindings(_ grid: MatrixGrid, _ place: MatrixScreen.Place) -> [Int] {
    scopes(grid, place).flatMap { rows(access(grid, place), $0) }.compactMap { $0.grant?.binding }
  }

  static func scopes(_ grid: MatrixGrid, _ place: MatrixScreen.Place) -> [Scope] {
    place.column == 0 ? [.cluster] : grid.namespaces(place.column).map { .namespace($0) }
  }

  private static func rows(_ access: EffectiveAccess, _ scope: Scope) -> [EffectiveAccess.Row] {
    access.rows.filter { $0.scope == scope && !$0.isForEveryone }
  }

  static func lines(_ grid: MatrixGrid, _ place: MatrixScreen.Place) -> [StyledLine] {
    let access = access(grid, place)
    let everywhere = grid.rows[place.row].clusterWide
    var lines = DetailLines.subject(grid.subject(place.row), grid.analysis)
    lines.append(StyledLine())
    let title = "In \(grid.title(place.column))"
    lines.append(DetailLines.heading(title) + StyledLine("  ") + grid.level(place.row, place.column).line)
    for scope in scopes(grid, place) {
      let held = rows(access, scope)
      if !held.isEmpty && grid.folded(place.column) != nil {
        lines.append(StyledLine("  \(scope.label)  ") + access.level(ofGrantsIn: scope).line)
      } else {
        lines += held.flatMap { AccessLines.lines($0, of: access, grid.analysis) }
      }
    }
    if place.column > 0, everywhere != .none {
      lines += [StyledLine(), StyledLine("Also, in the whole cluster  ", .muted) + everywhere.line]
    }
    return lines + AccessLines.denials(access)
  }
}
