import AccessAnalysis
import AccessModel
import Manifests
import Reports
import ScreenKit
import Terminal

/// The screen Namespaces: who is bound in each.
struct NamespaceListing: Listing {
  private let list: NamespaceList
  private let access: NamespaceAccess
  private let context: ScreenContext
  private var snapshot: Snapshot { context.snapshot }
  let table: Table

  init(_ context: ScreenContext) {
    self.context = context
    list = NamespaceList(context.analysis, Selection(includesSystem: context.includesSystem))
    access = NamespaceAccess(context)
    table = list.table
  }

  var hiddenCount: Int { list.hiddenCount }

  var commands: KeySection<Route>? { NamespaceKeys.section }

  func identity(_ row: Int) -> RowIdentity { .namespace(list.rows[row].name) }

  func name(_ row: Int) -> String { list.rows[row].name.text }

  func detail(_ row: Int) -> [StyledLine] {
    let everywhere = everywhere(row, isBrief: false)
    return own(row, isBrief: false) + (everywhere.isEmpty ? [] : [StyledLine()] + everywhere) + accounts(row)
      + findings(row, isBrief: false)
  }

  func pane(_ row: Int) -> [StyledLine] { own(row, isBrief: true) + accounts(row) + findings(row, isBrief: true) }

  private func findings(_ row: Int, isBrief: Bool) -> [StyledLine] {
    FindingLines.section(context, isBrief: isBrief) { $0.inNamespace(list.rows[row].name) }
  }

  func paneFoot(_ row: Int) -> [StyledLine] { everywhere(row, isBrief: true) }

  private func own(_ row: Int, isBrief: Bool) -> [StyledLine] {
    let namespace = list.rows[row]
    var lines = [DetailLines.heading(namespace.name.text)]
    if namespace.status != "Active" { lines.append(StyledLine("  \(namespace.status)", .warning)) }
    lines += [StyledLine(), DetailLines.heading("Who has access")]
    let grants = access.grants(in: namespace.name)
    return lines
      + (grants.isEmpty
        ? [StyledLine(namespace.isRead ? "  nobody by a grant in it" : "  its bindings were not read", .muted)]
        : grants.lines(limit: isBrief ? 9 : 60, isBrief: isBrief, context.analysis))
  }

  private func everywhere(_ row: Int, isBrief: Bool) -> [StyledLine] {
    let everywhere = access.everywhere(in: list.rows[row].name)
    guard !everywhere.rows.isEmpty else { return [] }
    let heading = DetailLines.heading("+ cluster-wide") + StyledLine("  ") + everywhere.highest.line
    let hidden = access.hiddenCount
    return [heading] + everywhere.rows.lines(isBrief: isBrief, context.analysis)
      + (hidden > 0 ? [StyledLine("  \(counted(hidden, "system grant", "system grants")) not listed", .muted)] : [])
  }

  private func accounts(_ row: Int) -> [StyledLine] {
    let accounts = snapshot.serviceAccounts(in: list.rows[row].name)
    guard !accounts.isEmpty else { return [] }
    return [StyledLine(), DetailLines.heading("Service accounts")]
      + accounts.map { account in
        let identity = account.workloadIdentityClient.map {
          "  " + DetailLines.workloadIdentity($0, snapshot.directory)
        }
        return StyledLine("  \(account.name)") + StyledLine(identity ?? "", .muted)
      }
  }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    let name = rows.first.map { list.rows[$0].name }
    switch action {
    case .open: return name.map { name in .route { .grants(.inNamespace(name)) } }
    case .manifest:
      let manifests = rows.compactMap { snapshot.namespace(named: list.rows[$0].name) }.map { Manifest($0).yaml }
      guard !manifests.isEmpty else { return .unavailable("no manifest: it is known only from bindings") }
      return manifestOffer(rows, preset: preset(rows), edit: edit(rows)) { manifests.joined(separator: "---\n") }
    case .people: return name.map { name in .route { .people(.inNamespace(name)) } }
    case .grant: return .route { .grant(preset(rows)) }
    case .whoCan: return .route { .whoCan(in: name) }
    case .revoke: return .revocation(of: [], in: context.analysis)
    case .edit: return .editing(objects(rows), in: context)
    case .replaceRole, .rename, .paths: return nil
    case .migrate: return .migration(of: rows.flatMap(bindings))
    }
  }

  private func objects(_ rows: [Int]) -> [Change] {
    rows.compactMap { snapshot.namespace(named: list.rows[$0].name) }.map { .putNamespace($0) }
  }

  private func edit(_ rows: [Int]) -> ManifestEdit? { ManifestEdit(objects(rows), snapshot.directory) }

  private func bindings(_ row: Int) -> [Binding] {
    let number = snapshot.index.number(ofNamespace: list.rows[row].name)
    return (number.map { Array(snapshot.index.bindingsOfNamespace[$0]) } ?? []).map { snapshot.bindings[Int($0)] }
  }

  private func preset(_ rows: [Int]) -> GrantPreset { GrantPreset(scopes: rows.map { .namespace(list.rows[$0].name) }) }
}
