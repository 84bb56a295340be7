import AccessAnalysis
import AccessModel
import Manifests
import Reports
import ScreenKit
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

  func identity(_ row: Int) -> RowIdentity { .role(role(row).identity) }

  func name(_ row: Int) -> String { role(row).name.text }

  func detail(_ row: Int) -> [StyledLine] {
    RoleDetail.lines(list.rows[row], context)
  }

  func pane(_ row: Int) -> [StyledLine] { RoleDetail.lines(list.rows[row], context, isBrief: true) }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open:
      let role = role(rows[0]).identity
      return .route { .grants(.byRole(role)) }
    case .manifest:
      return manifestOffer(rows, preset: preset(rows)) {
        rows.map { Manifest(role($0)).yaml }.joined(separator: "---\n")
      }
    case .grant: return .route { .grant(preset(rows)) }
    case .whoCan:
      let namespace = rows.first.flatMap { role($0).scope.namespace }
      return .route { .whoCan(in: namespace) }
    case .revoke: return .revocation(of: [], in: context.analysis)
    case .people: return .unavailable("open the row to list people by its grants")
    case .edit: return .unavailable("roles are not changed here: o on the manifest saves it to a file")
    case .migrate, .replaceRole, .rename, .paths: return nil
    }
  }

  private func preset(_ rows: [Int]) -> GrantPreset {
    let roles = rows.map(role)
    return GrantPreset(
      scopes: roles.first.flatMap { $0.scope == .cluster ? nil : [$0.scope] } ?? [],
      role: roles.first.map { RoleReference(kind: $0.kind, name: $0.name) })
  }

  private func role(_ row: Int) -> Role { context.snapshot.roles[list.rows[row]] }
}
