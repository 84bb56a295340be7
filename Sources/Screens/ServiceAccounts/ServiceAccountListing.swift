import AccessModel
import Manifests
import Reports
import Terminal

/// The list of service accounts, opened from the palette.
struct ServiceAccountListing: Listing {
  private let list: ServiceAccountList
  private let context: ScreenContext
  let table: Table
  var hiddenCount: Int { 0 }

  init(_ context: ScreenContext) {
    self.context = context
    list = ServiceAccountList(context.snapshot, Selection(includesSystem: context.includesSystem))
    table = list.table
  }

  private func subject(_ row: Int) -> Subject {
    Subject(kind: .serviceAccount, name: list.rows[row].name, namespace: list.rows[row].namespace)
  }

  func identity(_ row: Int) -> String { "\(list.rows[row].namespace)/\(list.rows[row].name)" }

  func name(_ row: Int) -> String { list.rows[row].name.text }

  func detail(_ row: Int) -> [StyledLine] {
    let account = list.rows[row]
    var lines = [DetailLines.heading(account.name.text), StyledLine("  in \(account.namespace)", .muted)]
    if let client = account.workloadIdentityClient {
      lines.append(StyledLine("  \(DetailLines.workloadIdentity(client, context.snapshot.directory))", .muted))
    }
    return lines + SubjectDetail.capabilities(subject(row), context)
  }

  func open(_ row: Int, _ context: ScreenContext) -> (any Screen)? {
    let subject = subject(row)
    return ListScreen(title: name(row), context) { GrantListing.of(subject, $0) }
  }

  func namespace(_ row: Int) -> Name? { list.rows[row].namespace }

  func grantPreset(_ rows: [Int]) -> GrantPreset { GrantPreset() }
}
