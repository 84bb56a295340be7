import AccessModel
import Manifests
import Reports
import Terminal

/// The screen Namespaces: who is bound in each.
struct NamespaceListing: Listing {
  private let list: NamespaceList
  private let context: ScreenContext
  private var snapshot: Snapshot { context.snapshot }
  let table: Table

  init(_ context: ScreenContext) {
    self.context = context
    list = NamespaceList(context.review.levels, Selection(includesSystem: context.includesSystem))
    table = list.table
  }

  var hiddenCount: Int { list.hiddenCount }

  func identity(_ row: Int) -> String { name(row) }

  func name(_ row: Int) -> String { list.rows[row].name.text }

  func detail(_ row: Int) -> [StyledLine] { lines(row, isBrief: false) }

  func pane(_ row: Int) -> [StyledLine] { lines(row, isBrief: true) }

  private func lines(_ row: Int, isBrief: Bool) -> [StyledLine] {
    let namespace = list.rows[row]
    var lines = [DetailLines.heading(namespace.name.text)]
    if namespace.status != "Active" { lines.append(StyledLine("  \(namespace.status)", .warning)) }
    lines += [StyledLine(), DetailLines.heading("Who has access")]
    let access = NamespaceAccess(namespace.name, context)
    lines +=
      access.grants.isEmpty
      ? [StyledLine("  nobody by a RoleBinding", .muted)] : access.lines(access.grants, isBrief: isBrief)
    if !access.everywhere.isEmpty {
      lines +=
        [StyledLine(), DetailLines.heading("And in every namespace")]
        + access.lines(access.everywhere, isBrief: isBrief)
    }
    let accounts = snapshot.serviceAccounts.filter { $0.namespace == namespace.name }
    if !accounts.isEmpty {
      lines += [StyledLine(), DetailLines.heading("Service accounts")]
      lines += accounts.map { account in
        StyledLine("  \(account.name)")
          + StyledLine(
            account.workloadIdentityClient.map {
              "  " + DetailLines.workloadIdentity($0, snapshot.directory)
            } ?? "", .muted)
      }
    }
    return lines
  }

  func open(_ row: Int, _ context: ScreenContext) -> (any Screen)? {
    let name = list.rows[row].name
    return ListScreen(title: name.text, context) { GrantListing.inNamespace(name, $0) }
  }

  func manifest(_ row: Int) -> String? {
    snapshot.namespace(named: list.rows[row].name).map { Manifest($0).yaml }
  }

  func namespace(_ row: Int) -> Name? { list.rows[row].name }

  func people(_ row: Int, _ context: ScreenContext) -> ListScreen<PeopleListing>? {
    let name = list.rows[row].name
    return ListScreen(title: "People in \(name)", context) { PeopleListing.inNamespace(name, $0) }
  }

  func bindings(_ rows: [Int]) -> [Binding] {
    rows.flatMap { row in
      let number = snapshot.index.number(ofNamespace: list.rows[row].name)
      return (number.map { Array(snapshot.index.bindingsOfNamespace[$0]) } ?? []).map { snapshot.bindings[Int($0)] }
    }
  }

  func grantPreset(_ rows: [Int]) -> GrantPreset {
    GrantPreset(scopes: rows.map { .namespace(list.rows[$0].name) })
  }
}
