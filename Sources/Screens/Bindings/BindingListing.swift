import AccessModel
import AccessAnalysis
import Manifests
import Reports
import ScreenKit
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

  func identity(_ row: Int) -> RowIdentity { .binding(binding(row).identity) }

  func name(_ row: Int) -> String { binding(row).name.text }

  func detail(_ row: Int) -> [StyledLine] {
    BindingDetail.lines(list.rows[row], context)
  }

  func pane(_ row: Int) -> [StyledLine] { BindingDetail.lines(list.rows[row], context, isBrief: true) }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open:
      return detailOffer(
        rows, manifest: manifest(rows), preset: preset(rows), grants: identities(rows), edit: edit(rows))
    case .manifest: return manifestOffer(rows, preset: preset(rows), edit: edit(rows)) { manifest(rows) }
    case .edit: return .editing(objects(rows), in: context)
    case .people:
      let binding = binding(rows[0]).identity
      return .route { .people(.ofBinding(binding)) }
    case .grant: return .route { .grant(preset(rows)) }
    case .whoCan:
      let namespace = rows.first.flatMap { binding($0).scope.namespace }
      return .route { .whoCan(in: namespace) }
    case .revoke:
      return .revocation(of: grants(rows), in: context.analysis)
    case .replaceRole: return .roleReplacement(of: grants(rows), in: snapshot)
    case .rename: return .renaming(of: grants(rows), in: snapshot)
    case .migrate: return .migration(of: rows.map(binding))
    case .paths: return paths(binding(rows[0]))
    }
  }

  /// The ways of the only subject of a binding.
  private func paths(_ binding: Binding) -> RowOffer {
    guard let subject = binding.subjects.first, binding.subjects.count == 1 else {
      return .unavailable(
        binding.subjects.isEmpty
          ? "the binding has no subject" : "the binding has several subjects: choose one in a list of grants")
    }
    let resolved = subject.resolved(in: binding.scope)
    return .paths(of: resolved, title: SubjectLabels(snapshot.directory).name(resolved))
  }

  private func identities(_ rows: [Int]) -> [GrantIdentity] { grants(rows).map { snapshot.identity(of: $0) } }

  private func objects(_ rows: [Int]) -> [Change] { rows.map { .putBinding(binding($0)) } }

  private func edit(_ rows: [Int]) -> ManifestEdit? { ManifestEdit(objects(rows), snapshot.directory) }

  private func grants(_ rows: [Int]) -> [Grant] {
    rows.flatMap { row in binding(row).subjects.indices.map { Grant(binding: list.rows[row], subject: $0) } }
  }

  private func manifest(_ rows: [Int]) -> String { rows.map { Manifest(binding($0)).yaml }.joined(separator: "---\n") }

  private func preset(_ rows: [Int]) -> GrantPreset { GrantPreset(bindings: rows.map(binding)) }

  private func binding(_ row: Int) -> Binding { snapshot.bindings[list.rows[row]] }
}
