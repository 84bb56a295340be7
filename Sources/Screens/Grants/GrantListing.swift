import AccessModel
import Manifests
import Reports
import ScreenKit
import Terminal

/// The grants of one namespace, subject or role: who, by which role, through which binding.
struct GrantListing: Listing {
  private let list: GrantList
  private let context: ScreenContext
  private var snapshot: Snapshot { context.snapshot }
  let table: Table

  /// The initial choices of a new grant if there are no rows.
  private let origin: GrantPreset

  private init(_ list: GrantList, _ context: ScreenContext, origin: GrantPreset = GrantPreset()) {
    self.list = list
    self.origin = origin
    self.context = context
    table = list.table
  }

  init(_ grants: Route.Grants, _ context: ScreenContext) {
    let (snapshot, index) = (context.snapshot, context.snapshot.index)
    switch grants {
    case .inNamespace(let name):
      let bindings = index.number(ofNamespace: name).map { index.bindingsOfNamespace[$0] } ?? []
      self.init(
        GrantList(snapshot, bindings: bindings, isInOneScope: true), context,
        origin: GrantPreset(scopes: [.namespace(name)]))
    case .of(let subject, let scope, _):
      let bindings = index.number(of: subject).map { index.bindingsOfSubject[$0] } ?? []
      let here = bindings.filter { number in scope.map { snapshot.bindings[Int(number)].scope == $0 } ?? true }
      let origin = scope == nil ? GrantPreset(groups: subject.objectID.map { [$0] } ?? []) : GrantPreset()
      self.init(
        GrantList(snapshot, bindings: here, isInOneScope: scope != nil) { $0 == subject }, context, origin: origin)
    case .byRole(let role):
      let bindings = index.number(ofRole: role.name, in: role.scope).map { index.bindingsOfRole[$0] } ?? []
      self.init(GrantList(snapshot, bindings: bindings), context)
    }
  }

  /// The title of a list of these grants.
  static func title(_ grants: Route.Grants) -> String {
    switch grants {
    case .inNamespace(let name): name.text
    case .of(_, _, let title): title
    case .byRole(let role): role.name.text
    }
  }

  func identity(_ row: Int) -> RowIdentity { .grant(snapshot.identity(of: list.rows[row])) }

  func name(_ row: Int) -> String { binding(row).name.text }

  func detail(_ row: Int) -> [StyledLine] {
    BindingDetail.lines(list.rows[row].binding, context)
  }

  func pane(_ row: Int) -> [StyledLine] { BindingDetail.lines(list.rows[row].binding, context, isBrief: true) }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open: return detailOffer(rows, manifest: manifest(rows), preset: preset(rows))
    case .manifest: return manifestOffer(rows, preset: preset(rows)) { manifest(rows) }
    case .people: return people(rows[0])
    case .grant: return .route { .grant(preset(rows)) }
    case .whoCan:
      let namespace = rows.first.map { binding($0).scope.namespace } ?? origin.scopes.first?.namespace
      return .route { .whoCan(in: namespace) }
    case .revoke: return .revocation(of: rows.map { list.rows[$0] }, in: snapshot)
    case .migrate: return .migration(of: rows.map(binding))
    }
  }

  private func people(_ row: Int) -> RowOffer {
    let binding = binding(row)
    let subject = binding.subjects[list.rows[row].subject].resolved(in: binding.scope)
    return .route {
      .people(.ofGrant(subject, binding.identity, title: SubjectLabels(snapshot.directory).name(subject)))
    }
  }

  private func manifest(_ rows: [Int]) -> String { rows.map { Manifest(binding($0)).yaml }.joined(separator: "---\n") }

  private func preset(_ rows: [Int]) -> GrantPreset {
    rows.isEmpty ? origin : GrantPreset(bindings: rows.map(binding))
  }

  private func binding(_ row: Int) -> Binding { snapshot.bindings[list.rows[row].binding] }
}
