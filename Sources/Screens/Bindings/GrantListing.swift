import AccessModel
import AccessAnalysis
import Manifests
import Reports
import Terminal

/// Grants of one namespace, one subject or one role: who, by which role, through which binding.
struct GrantListing: Listing {
  private let list: GrantList
  private let context: ScreenContext
  private var snapshot: Snapshot { context.snapshot }
  let table: Table
  var hiddenCount: Int { 0 }

  /// What a grant begins with where there are no rows.
  private let origin: GrantPreset

  private init(_ list: GrantList, _ context: ScreenContext, origin: GrantPreset = GrantPreset()) {
    self.list = list
    self.origin = origin
    self.context = context
    table = list.table
  }

  static func inNamespace(_ name: Name, _ context: ScreenContext) -> GrantListing {
    let index = context.snapshot.index
    let bindings = index.number(ofNamespace: name).map { index.bindingsOfNamespace[$0] } ?? []
    return GrantListing(
      GrantList(context.snapshot, bindings: bindings), context, origin: GrantPreset(scopes: [.namespace(name)]))
  }

  static func of(_ subject: Subject, _ context: ScreenContext) -> GrantListing {
    let index = context.snapshot.index
    let bindings = index.number(of: subject).map { index.bindingsOfSubject[$0] } ?? []
    return GrantListing(
      GrantList(context.snapshot, bindings: bindings) { $0 == subject }, context,
      origin: GrantPreset(groups: subject.objectID.map { [$0] } ?? []))
  }

  /// The grants of a subject in one scope.
  static func of(_ subject: Subject, in scope: Scope, _ context: ScreenContext) -> GrantListing {
    let index = context.snapshot.index
    let bindings = index.number(of: subject).map { index.bindingsOfSubject[$0] } ?? []
    let here = bindings.filter { context.snapshot.bindings[Int($0)].scope == scope }
    return GrantListing(GrantList(context.snapshot, bindings: here) { $0 == subject }, context)
  }

  static func byRole(_ role: Name, in scope: Scope, _ context: ScreenContext) -> GrantListing {
    let index = context.snapshot.index
    let bindings = index.number(ofRole: role, in: scope).map { index.bindingsOfRole[$0] } ?? []
    return GrantListing(GrantList(context.snapshot, bindings: bindings), context)
  }

  func identity(_ row: Int) -> String { "\(binding(row).scope.words)/\(binding(row).name)/\(list.rows[row].subject)" }

  func name(_ row: Int) -> String { binding(row).name.text }

  func detail(_ row: Int) -> [StyledLine] {
    BindingDetail.lines(list.rows[row].binding, context)
  }

  func pane(_ row: Int) -> [StyledLine] { BindingDetail.lines(list.rows[row].binding, context, isBrief: true) }

  func open(_ row: Int, _ context: ScreenContext) -> (any Screen)? {
    TextScreen(title: name(row), lines: detail(row), manifest: manifest(row), preset: grantPreset([row]))
  }

  func manifest(_ row: Int) -> String? { Manifest(binding(row)).yaml }

  func namespace(_ row: Int) -> Name? { binding(row).scope.namespace }

  func people(_ row: Int, _ context: ScreenContext) -> ListScreen<PeopleListing>? {
    let subject = binding(row).subjects[list.rows[row].subject].resolved(in: binding(row).scope)
    let (name, scope) = (binding(row).name, binding(row).scope)
    let title = "People of \(SubjectWords(snapshot.directory).name(subject)) by \(name)"
    return ListScreen(title: title, context) { context in
      PeopleListing.behind(subject, by: context.snapshot.number(ofBinding: name, in: scope), context)
    }
  }

  func revocation(_ rows: [Int]) -> Revocation? { Revocation(rows.map { list.rows[$0] }, in: snapshot) }

  func bindings(_ rows: [Int]) -> [Binding] { rows.map(binding) }

  func grantPreset(_ rows: [Int]) -> GrantPreset {
    rows.isEmpty ? origin : GrantPreset(bindings: rows.map(binding))
  }

  private func binding(_ row: Int) -> Binding { snapshot.bindings[list.rows[row].binding] }
}
