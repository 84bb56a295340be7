import AccessModel
import Manifests
import Reports
import Terminal

/// The screen Roles: Roles and ClusterRoles, and what each allows.
struct RoleListing: Listing {
  private let list: RoleList
  private let context: ScreenContext
  let table: Table

  init(_ context: ScreenContext) {
    self.context = context
    list = RoleList(context.analysis.levels, Selection(includesSystem: context.includesSystem))
    table = list.table
  }

  var hiddenCount: Int { list.hiddenCount }

  func identity(_ row: Int) -> String { "\(role(row).scope.words)/\(role(row).name)" }

  func name(_ row: Int) -> String { role(row).name.text }

  func detail(_ row: Int) -> [StyledLine] {
    RoleDetail.lines(list.rows[row], context)
  }

  func pane(_ row: Int) -> [StyledLine] { RoleDetail.lines(list.rows[row], context, isBrief: true) }

  func open(_ row: Int, _ context: ScreenContext) -> (any Screen)? {
    let (name, scope) = (role(row).name, role(row).scope)
    return ListScreen(title: name.text, context) { GrantListing.byRole(name, in: scope, $0) }
  }

  func manifest(_ row: Int) -> String? { Manifest(role(row)).yaml }

  func namespace(_ row: Int) -> Name? { role(row).scope.namespace }

  func grantPreset(_ rows: [Int]) -> GrantPreset {
    let roles = rows.map(role)
    return GrantPreset(
      scopes: roles.first.flatMap { $0.scope == .cluster ? nil : [$0.scope] } ?? [],
      role: roles.first.map { RoleReference(kind: $0.kind, name: $0.name) })
  }

  private func role(_ row: Int) -> Role { context.snapshot.roles[list.rows[row]] }
}
