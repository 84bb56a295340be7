import AccessModel
import AccessAnalysis
import Manifests
import Reports
import Terminal

/// The screen Bindings: every RoleBinding and ClusterRoleBinding.
struct BindingListing: Listing {
  private let list: BindingList
  private let context: ScreenContext
  private var snapshot: Snapshot { context.snapshot }
  let table: Table

  init(_ context: ScreenContext) {
    self.context = context
    list = BindingList(context.snapshot, Selection(includesSystem: context.includesSystem))
    table = list.table
  }

  var hiddenCount: Int { list.hiddenCount }

  func identity(_ row: Int) -> String { "\(binding(row).scope.words)/\(binding(row).name)" }

  func name(_ row: Int) -> String { binding(row).name.text }

  func detail(_ row: Int) -> [StyledLine] {
    BindingDetail.lines(list.rows[row], context)
  }

  func pane(_ row: Int) -> [StyledLine] { BindingDetail.lines(list.rows[row], context, isBrief: true) }

  func open(_ row: Int, _ context: ScreenContext) -> (any Screen)? {
    TextScreen(title: name(row), lines: detail(row), manifest: manifest(row), preset: grantPreset([row]))
  }

  func manifest(_ row: Int) -> String? { Manifest(binding(row)).yaml }

  func namespace(_ row: Int) -> Name? { binding(row).scope.namespace }

  func people(_ row: Int, _ context: ScreenContext) -> ListScreen<PeopleListing>? {
    let (name, scope) = (binding(row).name, binding(row).scope)
    return ListScreen(title: "People of \(name)", context) { context in
      PeopleListing.behind(binding: context.snapshot.number(ofBinding: name, in: scope), context)
    }
  }

  func revocation(_ rows: [Int]) -> Revocation? {
    let grants = rows.flatMap { row in binding(row).subjects.indices.map { Grant(binding: list.rows[row], subject: $0) }
    }
    return Revocation(grants, in: snapshot)
  }

  func bindings(_ rows: [Int]) -> [Binding] { rows.map(binding) }

  func grantPreset(_ rows: [Int]) -> GrantPreset { GrantPreset(bindings: rows.map(binding)) }

  private func binding(_ row: Int) -> Binding { snapshot.bindings[list.rows[row]] }
}
