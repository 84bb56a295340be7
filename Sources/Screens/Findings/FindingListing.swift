import AccessAnalysis
import AccessModel
import BuiltIn
import Manifests
import Reports
import ScreenKit
import Terminal

/// The screen Findings: what is wrong, why it matters, and the change that fixes it.
struct FindingListing: Listing {
  private let findings: Findings?
  private let list: FindingList?
  private let context: ScreenContext
  private var snapshot: Snapshot { context.snapshot }
  let table: Table

  init(_ context: ScreenContext) {
    self.context = context
    findings = context.findings.known
    list = findings.map { FindingList($0) }
    table = list?.table ?? Table(title: "findings", kind: "FindingList", count: 0, columns: []) { _ in "" }
  }

  var emptyLines: [StyledLine] {
    guard let findings else { return [StyledLine("  looking for findings…", .muted)] }
    let missing = findings.gaps.missing.distinct.map { StyledLine("  not known: \($0.reason)", .warning) }
    return [StyledLine("  Nothing is wrong as far as the rules tell.", .good)] + missing
  }

  /// What is missing that could add findings.
  var foot: String? {
    let missing = findings?.gaps.missing.distinct ?? []
    guard let first = missing.first, table.count > 0 else { return nil }
    let more = missing.count > 1 ? " (and \(missing.count - 1) more)" : ""
    return " there may be more: \(first.reason)\(more)"
  }

  func identity(_ row: Int) -> RowIdentity {
    guard let finding = list?.rows[row] else { return .item("") }
    return .finding(finding.identity, isAccepted: finding.isAccepted)
  }

  func name(_ row: Int) -> String { list.map { $0.labels.sentence($0.rows[row]) } ?? "" }

  func detail(_ row: Int) -> [StyledLine] {
    guard let findings, let list else { return [] }
    return FindingLines.lines(list.rows[row], findings)
  }

  func pane(_ row: Int) -> [StyledLine] {
    guard let findings, let list else { return [] }
    return FindingLines.lines(list.rows[row], findings, isBrief: true)
  }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    let found = rows.compactMap { list?.rows[$0] }
    switch action {
    case .open:
      return detailOffer(rows, manifest: manifest(found), grants: identities(found), edit: edit(found))
    case .manifest:
      guard let text = manifest(found) else { return .unavailable("nothing here has a manifest") }
      return manifestOffer(rows, preset: GrantPreset(), edit: edit(found)) { text }
    case .edit: return .editing(objects(found), in: context)
    case .revoke: return .remedy(of: found, in: context.analysis)
    case .people: return people(found)
    case .paths: return paths(found)
    case .grant: return .unavailable("a finding is no start for a grant: open the row")
    case .whoCan:
      let namespace = found.first?.places.lazy.compactMap { $0.scope(in: snapshot)?.namespace }.first
      return .route { .whoCan(in: namespace) }
    case .replaceRole: return .roleReplacement(of: found.flatMap(\.grants), in: snapshot)
    case .rename: return .renaming(of: found.flatMap(\.grants), in: snapshot)
    case .migrate: return .migration(of: bindings(found))
    }
  }

  private func people(_ found: [Finding]) -> RowOffer {
    guard let subject = found.first?.object.subject else { return .unavailable("the row is not about a subject") }
    let title = SubjectLabels(snapshot.directory).name(subject)
    return .route { .people(.of(subject, title: title)) }
  }

  private func paths(_ found: [Finding]) -> RowOffer {
    guard let subject = found.first?.object.subject else { return .unavailable("the row is not about a subject") }
    let title = SubjectLabels(snapshot.directory).name(subject)
    return .paths(of: subject, title: title)
  }

  private func bindings(_ found: [Finding]) -> [Binding] {
    found.flatMap(\.places).compactMap(\.binding).distinct.map { snapshot.bindings[$0] }
  }

  private func objects(_ found: [Finding]) -> [Change] { bindings(found).map { .putBinding($0) } }

  private func edit(_ found: [Finding]) -> ManifestEdit? {
    let objects = objects(found)
    return objects.isEmpty ? nil : ManifestEdit(objects, snapshot.directory)
  }

  private func identities(_ found: [Finding]) -> [GrantIdentity] {
    found.flatMap(\.grants).map { snapshot.identity(of: $0) }
  }

  /// The manifests of the bindings and roles that the findings are about; nil if there are none.
  private func manifest(_ found: [Finding]) -> String? {
    let texts = found.flatMap(\.places).prefix(FindingListing.mostManifests).compactMap { place -> String? in
      switch place {
      case .grant(let grant): Manifest(snapshot.bindings[grant.binding]).yaml
      case .binding(let number): Manifest(snapshot.bindings[number]).yaml
      case .role(let number): Manifest(snapshot.roles[number]).yaml
      case .namespace(let name): snapshot.namespace(named: name).map { Manifest($0).yaml }
      case .serviceAccount, .group, .user, .assignment, .profile: nil
      }
    }.distinct
    return texts.isEmpty ? nil : texts.joined(separator: "---\n")
  }

  /// Nobody reads more at once.
  private static let mostManifests = 500
}
