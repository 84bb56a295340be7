import AccessModel
import Manifests
import Reports
import Terminal

/// Grants of one namespace, one subject or one role: who, by which role, through which binding.
struct GrantListing: Listing {
  private let list: GrantList
  private let snapshot: Snapshot
  private let now: Timestamp
  let table: Table
  var hiddenCount: Int { 0 }

  private init(_ list: GrantList, _ context: ScreenContext) {
    self.list = list
    snapshot = context.snapshot
    now = context.now
    table = list.table
  }

  static func inNamespace(_ name: Name, _ context: ScreenContext) -> GrantListing {
    let index = context.snapshot.index
    let bindings = index.number(ofNamespace: name).map { index.bindingsOfNamespace[$0] } ?? []
    return GrantListing(GrantList(context.snapshot, bindings: bindings), context)
  }

  static func of(_ subject: Subject, _ context: ScreenContext) -> GrantListing {
    let index = context.snapshot.index
    let bindings = index.number(of: subject).map { index.bindingsOfSubject[$0] } ?? []
    return GrantListing(GrantList(context.snapshot, bindings: bindings) { $0 == subject }, context)
  }

  static func byRole(_ role: Name, in scope: Scope, _ context: ScreenContext) -> GrantListing {
    let index = context.snapshot.index
    let bindings = index.number(ofRole: role, in: scope).map { index.bindingsOfRole[$0] } ?? []
    return GrantListing(GrantList(context.snapshot, bindings: bindings), context)
  }

  func identity(_ row: Int) -> String { "\(binding(row).scope.words)/\(binding(row).name)/\(list.rows[row].subject)" }

  func name(_ row: Int) -> String { binding(row).name.text }

  func detail(_ row: Int) -> [StyledLine] {
    BindingDetail.lines(binding(row), snapshot.role(of: list.rows[row].binding), snapshot, at: now)
  }

  func open(_ row: Int, _ context: ScreenContext) -> (any Screen)? {
    TextScreen(title: name(row), lines: detail(row), manifest: manifest(row), preset: grantPreset([row]))
  }

  func manifest(_ row: Int) -> String? { Manifest(binding(row)).yaml }

  func grantPreset(_ rows: [Int]) -> GrantPreset { GrantPreset(bindings: rows.map(binding)) }

  private func binding(_ row: Int) -> Binding { snapshot.bindings[list.rows[row].binding] }
}
