import AccessModel
import Manifests
import Reports
import ScreenKit
import Terminal

/// The list of service accounts, opened from the palette.
struct ServiceAccountListing: Listing {
  private let list: ServiceAccountList
  private let context: ScreenContext
  let table: Table

  init(_ context: ScreenContext) {
    self.context = context
    list = ServiceAccountList(context.snapshot, Selection(includesSystem: context.includesSystem))
    table = list.table
  }

  private func subject(_ row: Int) -> Subject {
    Subject(kind: .serviceAccount, name: list.rows[row].name, namespace: list.rows[row].namespace)
  }

  func identity(_ row: Int) -> RowIdentity { .subject(subject(row)) }

  func name(_ row: Int) -> String { list.rows[row].name.text }

  func detail(_ row: Int) -> [StyledLine] {
    let account = list.rows[row]
    var lines = [DetailLines.heading(account.name.text), StyledLine("  in \(account.namespace)", .muted)]
    if !list.isKnown(row) {
      lines.append(StyledLine("  not in the data: only bindings name it", .warning))
    }
    if let client = account.workloadIdentityClient {
      lines.append(StyledLine("  \(DetailLines.workloadIdentity(client, context.snapshot.directory))", .muted))
    }
    return lines + SubjectDetail.capabilities(subject(row), context)
  }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open:
      let (subject, title) = (subject(rows[0]), name(rows[0]))
      return .route { .grants(.of(subject, title: title)) }
    case .grant: return .route { .grant(GrantPreset()) }
    case .whoCan:
      let namespace = rows.first.map { list.rows[$0].namespace }
      return .route { .whoCan(in: namespace) }
    case .revoke: return .revocation(of: [], in: context.analysis)
    case .paths: return .paths(of: subject(rows[0]), title: name(rows[0]))
    case .manifest, .people, .migrate, .replaceRole, .rename, .edit: return nil
    }
  }
}
