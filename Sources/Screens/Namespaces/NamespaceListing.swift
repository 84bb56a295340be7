import AccessModel
import Manifests
import Reports
import Terminal

/// The screen Namespaces: who is bound in each.
struct NamespaceListing: Listing {
  private let list: NamespaceList
  private let snapshot: Snapshot
  let table: Table

  init(_ context: ScreenContext) {
    snapshot = context.snapshot
    list = NamespaceList(snapshot, Selection(includesSystem: context.includesSystem))
    table = list.table
  }

  var hiddenCount: Int { list.hiddenCount }

  func identity(_ row: Int) -> String { name(row) }

  func name(_ row: Int) -> String { list.rows[row].name.text }

  func detail(_ row: Int) -> [StyledLine] {
    let namespace = list.rows[row]
    var lines = [DetailLines.heading(namespace.name.text)]
    if namespace.status != "Active" { lines.append(StyledLine("  \(namespace.status)", .warning)) }
    lines += [StyledLine(), DetailLines.heading("Who has access")]
    let bindings = bindings(namespace.name)
    for number in bindings.prefix(50) {
      let binding = snapshot.bindings[Int(number)]
      for subject in binding.subjects.prefix(20) {
        let role = "\(binding.role.words)  \(binding.name)"
        lines += DetailLines.subject(subject.resolved(in: binding.scope), role: role, snapshot)
      }
    }
    if bindings.isEmpty { lines.append(StyledLine("  nobody by a RoleBinding", .muted)) }
    lines.append(StyledLine())
    let clusterWide = snapshot.index.clusterBindings.filter { !snapshot.bindings[Int($0)].isSystem }.count
    lines.append(StyledLine("besides \(clusterWide) ClusterRoleBindings that hold everywhere", .muted))
    let accounts = snapshot.serviceAccounts.filter { $0.namespace == namespace.name }
    if !accounts.isEmpty {
      lines += [StyledLine(), DetailLines.heading("Service accounts")]
      lines += accounts.map { account in
        StyledLine("  \(account.name)")
          + StyledLine(account.workloadIdentityClient.map { "  workload identity \($0)" } ?? "", .muted)
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

  func grantPreset(_ rows: [Int]) -> GrantPreset {
    GrantPreset(scopes: rows.map { .namespace(list.rows[$0].name) })
  }

  private func bindings(_ namespace: Name) -> [Int32] {
    snapshot.index.number(ofNamespace: namespace).map { Array(snapshot.index.bindingsOfNamespace[$0]) } ?? []
  }
}
