import AccessModel
import AccessAnalysis
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
    let (index, analysis) = (context.snapshot.index, context.analysis)
    switch grants {
    case .inNamespace(let name):
      let bindings = index.number(ofNamespace: name).map { index.bindingsOfNamespace[$0] } ?? []
      self.init(
        GrantList(
          analysis, bindings: bindings, ways: analysis.authorizer.azure?.ways(in: .namespace(name)) ?? [],
          isInOneScope: true), context,
        origin: GrantPreset(scopes: [.namespace(name)]))
    case .of(let subject, let scope, _):
      let access = EffectiveAccess(of: SubjectIdentity(subject, analysis.memberships), analysis)
      let rows = access.rows.filter { row in !row.isForEveryone && (scope.map { row.scope == $0 } ?? true) }
      let origin = scope == nil ? GrantPreset(groups: subject.objectID.map { [$0] } ?? []) : GrantPreset()
      self.init(
        GrantList(
          analysis, grants: rows.compactMap(\.grant), ways: rows.compactMap(\.way), isInOneScope: scope != nil),
        context, origin: origin)
    case .byRole(let role):
      let bindings = index.number(ofRole: role.name, in: role.scope).map { index.bindingsOfRole[$0] } ?? []
      self.init(GrantList(analysis, bindings: bindings), context)
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

  func identity(_ row: Int) -> RowIdentity {
    list.grant(row).map { .grant(snapshot.identity(of: $0)) } ?? list.way(row).map { .assignment($0.assignment) }
      ?? .item("")
  }

  func name(_ row: Int) -> String { binding(row)?.name.text ?? list.way(row)?.roleName ?? "" }

  func detail(_ row: Int) -> [StyledLine] { detail(row, isBrief: false) }

  func pane(_ row: Int) -> [StyledLine] { detail(row, isBrief: true) }

  private func detail(_ row: Int, isBrief: Bool) -> [StyledLine] {
    guard let way = list.way(row) else {
      return list.grant(row).map { BindingDetail.lines($0.binding, context, isBrief: isBrief) } ?? []
    }
    return AzureRoleDetail.lines(way, list.subject(row), context)
  }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    let (grants, bindings) = (rows.compactMap(list.grant), rows.compactMap(binding))
    switch action {
    case .open:
      return detailOffer(
        rows, manifest: manifest(bindings), preset: preset(rows), grants: grants.map { snapshot.identity(of: $0) },
        edit: edit(bindings))
    case .manifest:
      guard !bindings.isEmpty || rows.isEmpty else { return .unavailable("an Azure role assignment has no manifest") }
      return manifestOffer(rows, preset: preset(rows), edit: edit(bindings)) { manifest(bindings) ?? "" }
    case .edit:
      guard grants.count == rows.count else { return .unavailable("an Azure role assignment has no manifest") }
      return .editing(objects(bindings), in: context)
    case .people: return people(rows[0])
    case .grant: return .route { .grant(preset(rows)) }
    case .whoCan:
      let namespace = rows.first.map { list.scope($0).namespace } ?? origin.scopes.first?.namespace
      return .route { .whoCan(in: namespace) }
    case .revoke:
      guard grants.count == rows.count else {
        return .unavailable("an Azure role is removed in Azure: az role assignment delete")
      }
      return .revocation(of: grants, in: context.analysis)
    case .replaceRole, .rename:
      guard grants.count == rows.count else { return .unavailable("an Azure role is changed in Azure") }
      return action == .rename
        ? .renaming(of: grants, in: snapshot) : .roleReplacement(of: grants, in: snapshot)
    case .migrate: return .migration(of: bindings)
    case .paths:
      let subject = list.subject(rows[0])
      return .paths(of: subject, title: SubjectLabels(snapshot.directory).name(subject))
    }
  }

  /// The bindings, each once: several rows may be of the same.
  private func objects(_ bindings: [Binding]) -> [Change] { bindings.map { Change.putBinding($0) }.distinct }

  private func edit(_ bindings: [Binding]) -> ManifestEdit? {
    bindings.isEmpty ? nil : ManifestEdit(objects(bindings), snapshot.directory)
  }

  private func people(_ row: Int) -> RowOffer {
    let subject = list.subject(row)
    let title = SubjectLabels(snapshot.directory).name(subject)
    guard let binding = binding(row) else { return .route { .people(.of(subject, title: title)) } }
    return .route { .people(.ofGrant(subject, binding.identity, title: title)) }
  }

  private func manifest(_ bindings: [Binding]) -> String? {
    bindings.isEmpty ? nil : bindings.map { Manifest($0).yaml }.joined(separator: "---\n")
  }

  private func preset(_ rows: [Int]) -> GrantPreset {
    rows.isEmpty ? origin : GrantPreset(bindings: rows.compactMap(binding))
  }

  private func binding(_ row: Int) -> Binding? { list.grant(row).map { snapshot.bindings[$0.binding] } }
}
