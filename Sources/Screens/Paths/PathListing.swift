import AccessAnalysis
import AccessModel
import BuiltIn
import Reports
import ScreenKit
import Terminal

/// The ways of one subject to cluster admin, a row for each step.
struct PathListing: Listing {
  private let list: PathStepList
  private let ending: PathEnding?
  private let context: ScreenContext
  let table: Table

  /// How many ways are listed.
  private static let most = 50

  init(_ who: SubjectIdentity, _ context: ScreenContext) {
    self.context = context
    let paths = AccessPaths(
      context.analysis, declared: context.settings.declared, builtIn: AzureRoles.definitions)
    let ways = paths.ways(of: who, limit: PathListing.most)
    list = PathStepList(ways, paths, goal: AccessLevel.clusterAdmin.label)
    ending = ways.isEmpty ? nil : paths.ending(for: [who])
    table = list.table
  }

  func identity(_ row: Int) -> RowIdentity { .item("\(list.rows[row].way).\(list.rows[row].number)") }

  func name(_ row: Int) -> String { list.labels.sentence(list.rows[row].step, list.rows[row].step.first) }

  func detail(_ row: Int) -> [StyledLine] { pane(row) + paneFoot(row) }

  func pane(_ row: Int) -> [StyledLine] {
    let step = list.rows[row]
    return [DetailLines.heading("Way \(step.way), step \(step.number) of \(step.path.steps.count)")]
      + PathLines.means(step.step, list.labels) + [StyledLine()]
  }

  func paneFoot(_ row: Int) -> [StyledLine] {
    let lines = PathEndingReport(ending, list.labels).lines
    return [DetailLines.heading("What ends every way")] + lines.map { StyledLine("  \($0)") }
      + list.remarks.filter { !lines.contains($0) }.map { StyledLine("  \($0)", .warning) }
  }

  var foot: String? { list.more.map { " … \($0) are listed" } }

  var emptyLines: [StyledLine] {
    [StyledLine("  \(list.labels.who(list.ways.subject)) has no way to cluster-admin", .good)]
      + list.remarks.map { StyledLine("  \($0)", .warning) }
  }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open: detailOffer(rows)
    case .revoke: revocation
    case .whoCan: .route { .whoCan(in: nil) }
    case .manifest, .people, .grant, .migrate, .replaceRole, .rename, .edit, .paths: nil
    }
  }

  /// The change that ends every way.
  private var revocation: RowOffer {
    guard let ending else { return .unavailable("nothing that can be revoked ends every way") }
    guard !ending.grants.isEmpty else {
      return .unavailable("an Azure role is removed in Azure: az role assignment delete")
    }
    let (snapshot, lines) = (context.snapshot, PathEndingReport(ending, list.labels).lines)
    return .route {
      let revocation = ending.plan(in: snapshot)
      let notes = lines + revocation.obstacles + [revocation.effect].compactMap { $0 }
      return .proposal(
        ProposedEdit(EditTitle.revoke(ending.grants, in: snapshot), revocation.changes, in: snapshot, notes: notes))
    }
  }
}

extension RowOffer {
  /// The ways of a subject to cluster admin.
  static func paths(of subject: Subject, title: String) -> RowOffer {
    .route { .paths(.of(subject, title: title)) }
  }
}
