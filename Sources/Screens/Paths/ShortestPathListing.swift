import AccessAnalysis
import AccessModel
import BuiltIn
import Reports
import ScreenKit
import Terminal

/// Everybody who has a way to cluster admin, each with the shortest.
struct ShortestPathListing: Listing {
  private let list: ShortestPathList
  private let context: ScreenContext
  let hiddenCount: Int
  let table: Table

  init(_ context: ScreenContext) {
    self.context = context
    let paths = AccessPaths(
      context.analysis, declared: context.settings.declared, builtIn: AzureRoles.definitions)
    let shortest = paths.shortest()
    list = ShortestPathList(
      shortest, paths, goal: AccessLevel.clusterAdmin.label, includesSystem: context.includesSystem)
    hiddenCount = shortest.paths.count - list.paths.count
    table = list.table
  }

  func identity(_ row: Int) -> RowIdentity { .subject(subject(row)) }

  func name(_ row: Int) -> String { subject(row).name.text }

  private func subject(_ row: Int) -> Subject { list.paths[row].subject ?? Subject(kind: .user, name: "") }

  func detail(_ row: Int) -> [StyledLine] {
    let path = list.paths[row]
    return DetailLines.subject(subject(row), context.analysis) + [StyledLine(), DetailLines.heading("Shortest way")]
      + path.steps.enumerated().flatMap { PathLines.step($1, number: $0 + 1, list.labels) }
      + (list.remarks.isEmpty ? [] : [StyledLine()] + list.remarks.map { StyledLine("  \($0)", .warning) })
  }

  var emptyLines: [StyledLine] {
    [StyledLine("  nobody has a way to cluster-admin", .muted)]
      + list.remarks.map { StyledLine("  \($0)", .warning) }
  }

  /// Why somebody else may have a way, or what is hidden, or why somebody may have none.
  var foot: String? { (list.isWhole ? hiddenFoot : nil) ?? list.remarks.first.map { " \($0)" } }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open, .paths: rows.first.map { .paths(of: subject($0), title: list.labels.labels.name(subject($0))) }
    case .whoCan: .route { .whoCan(in: nil) }
    case .revoke: .unavailable("open the row for its ways: x there shows what ends them")
    case .manifest, .people, .grant, .migrate, .replaceRole, .rename, .edit: nil
    }
  }
}
