import AccessModel
import Manifests
import Reports
import Terminal

/// The screen Bindings: every RoleBinding and ClusterRoleBinding.
struct BindingListing: Listing {
  private let list: BindingList
  private let snapshot: Snapshot
  private let now: Timestamp
  let table: Table

  init(_ context: ScreenContext) {
    snapshot = context.snapshot
    now = context.now
    list = BindingList(snapshot, Selection(includesSystem: context.includesSystem))
    table = list.table
  }

  var hiddenCount: Int { list.hiddenCount }

  func identity(_ row: Int) -> String { "\(binding(row).scope.words)/\(binding(row).name)" }

  func name(_ row: Int) -> String { binding(row).name.text }

  func detail(_ row: Int) -> [StyledLine] {
    BindingDetail.lines(binding(row), snapshot.role(of: list.rows[row]), snapshot, at: now)
  }

  func open(_ row: Int, _ context: ScreenContext) -> (any Screen)? {
    TextScreen(title: name(row), lines: detail(row), manifest: manifest(row), preset: grantPreset([row]))
  }

  func manifest(_ row: Int) -> String? { Manifest(binding(row)).yaml }

  func grantPreset(_ rows: [Int]) -> GrantPreset { GrantPreset(bindings: rows.map(binding)) }

  private func binding(_ row: Int) -> Binding { snapshot.bindings[list.rows[row]] }
}
