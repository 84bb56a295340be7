import AccessModel
import AccessAnalysis
import Manifests
import Reports
import ScreenKit
import Terminal

/// The answer to the question: one row a subject, which unfolds into its chains.
struct WhoCanListing: Listing {
  private let list: WhoCanList?
  private let snapshot: Snapshot
  private let analysis: Analysis
  let table: Table
  /// Why the question cannot be asked; nil if it can.
  let refusal: String?
  /// Notes on how the input was interpreted.
  let notes: [String]
  /// Missing data that could add rows.
  let gaps: [Gap]
  /// The namespace that is asked about; nil for none or any.
  private let namespace: Name?
  /// The question, for the title of its people.
  private let label: String
  /// What is asked, without the place.
  private let action: String

  init(_ form: WhoCanForm, _ context: ScreenContext) {
    snapshot = context.snapshot
    analysis = context.analysis
    label = form.label
    action = form.action
    do throws(Refusal) {
      let question = try form.question(in: snapshot)
      let (answer, azure) = context.analysis.authorizer.whoCan(question.actions, in: question.place)
      let list = WhoCanList(answer, azure: azure, in: snapshot, includesSystem: context.includesSystem)
      self.list = list
      namespace = if case .namespace(let name) = question.place { name } else { nil }
      table = list.narrowTable
      refusal = nil
      notes =
        question.notes + [ImpersonationNote(question, answer, context.analysis.authorizer)?.text].compactMap { $0 }
      gaps = answer.gaps + snapshot.adminGroupGaps() + (azure?.gaps ?? [])
    } catch {
      list = nil
      namespace = nil
      table = Table(title: "subjects", kind: "WhoCanList", count: 0, columns: [], resourceName: { _ in "" })
      refusal = error.message
      notes = []
      gaps = []
    }
  }

  var hiddenCount: Int { list?.hiddenCount ?? 0 }

  func identity(_ row: Int) -> RowIdentity { .subject(subject(row)) }

  /// The namespace is that of the question, unless the row is a service account, which has its own.
  func values(_ row: Int, _ snapshot: Snapshot) -> RowValues {
    var values = RowValues(identity(row), snapshot)
    values[.namespace] = values[.namespace] ?? namespace?.text
    return values
  }

  func name(_ row: Int) -> String { SubjectLabels(snapshot.directory).name(subject(row)) }

  func detail(_ row: Int) -> [StyledLine] {
    var lines = DetailLines.subject(
      subject(row), after: StyledLine("  \(subject(row).kind.rawValue)", .accent), analysis)
    guard let list else { return lines }
    let ways = list.azureRow(row)?.ways ?? []
    let chains = list.chains(row)
    guard !chains.isEmpty else {
      return ways.isEmpty
        ? lines + [StyledLine(), "The API server allows it everything, whatever the bindings say."]
        : lines + azureLines(ways, list.denials(row))
    }
    lines += azureLines(ways, list.denials(row))
    lines += [StyledLine(), DetailLines.heading(chains.count == 1 ? "Through" : "Through any of \(chains.count)")]
    for chain in chains.prefix(50) { lines += ChainLines.lines(chain, analysis.roles) + [StyledLine()] }
    return lines + DetailLines.more(than: 50, of: chains.count)
  }

  /// What Azure denies, which overrides everything else, and what its roles allow.
  private func azureLines(_ ways: [AzureWay], _ denials: [AzureDenial]) -> [StyledLine] {
    var lines: [StyledLine] = []
    if !denials.isEmpty {
      lines += [StyledLine(), StyledLine("Denied, whatever grants allow", .error, .bold)]
      lines += denials.map { StyledLine("  \($0.label)", .warning) }
    }
    if !ways.isEmpty {
      lines += [StyledLine(), DetailLines.heading("Through Azure")] + ways.map { StyledLine("  \($0.label)") }
    }
    return lines
  }

  var peopleOfAll: Route.People? {
    guard let list else { return nil }
    let title = "People who can \(label)"
    let whole = Route.People.allowed(list.answer.actions, list.answer.place, title: title)
    let named = (0..<table.count).filter { !list.names($0).isEmpty }
      .map { Route.People.allowed(list.actions($0), list.answer.place, through: subject($0), title: name($0)) }
    return named.isEmpty ? whole : .joined([whole] + named, title: title)
  }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open: return detailOffer(rows, manifest: manifest(rows), preset: preset(rows))
    case .manifest:
      guard let manifest = manifest(rows) else {
        return .unavailable("no binding allows it: Azure or the API server does")
      }
      return manifestOffer(rows, preset: preset(rows)) { manifest }
    case .people:
      guard let list else { return nil }
      let (subject, title) = (subject(rows[0]), name(rows[0]))
      return .route { .people(.allowed(list.actions(rows[0]), list.answer.place, through: subject, title: title)) }
    case .grant: return .route { .grant(preset(rows)) }
    case .revoke: return .revocation(of: rows.flatMap(grants), in: analysis)
    case .replaceRole: return .roleReplacement(of: rows.flatMap(grants), in: snapshot)
    case .rename: return .renaming(of: rows.flatMap(grants), in: snapshot)
    case .migrate: return .migration(of: rows.flatMap(bindings).map { snapshot.bindings[$0] })
    case .paths: return .paths(of: subject(rows[0]), title: name(rows[0]))
    // This screen asks that question itself.
    case .whoCan, .edit: return nil
    }
  }

  /// The question about the row's subject alone, where it is allowed the action.
  func serverQuestion(_ row: Int) -> ServerQuestion? {
    guard let list else { return nil }
    let namespace = list.namespace(row)
    let who = SubjectIdentity(subject(row), analysis.memberships)
    return ServerQuestion(
      list.actions(row), of: who, in: namespace,
      label: "Can \(name(row)) \(action) \(namespace.map { "in \($0)" } ?? "at cluster scope")?")
  }

  /// The bindings that allow the action to the row's subject.
  private func bindings(_ row: Int) -> [Int] { list?.bindings(row).map(Int.init) ?? [] }

  /// The grants that allow the action to the row's subject.
  private func grants(_ row: Int) -> [Grant] {
    bindings(row).flatMap { number in
      let binding = snapshot.bindings[number]
      return binding.subjects.indices.filter { binding.subjects[$0].resolved(in: binding.scope) == subject(row) }
        .map { Grant(binding: number, subject: $0) }
    }
  }

  private func manifest(_ rows: [Int]) -> String? {
    let bindings = rows.flatMap(bindings)
    guard !bindings.isEmpty else { return nil }
    return bindings.map { Manifest(snapshot.bindings[$0]).yaml }.joined(separator: "---\n")
  }

  private func preset(_ rows: [Int]) -> GrantPreset {
    GrantPreset(groups: rows.map(subject).filter { $0.kind == .group }.compactMap(\.objectID), scopes: scopes(rows))
  }

  private func scopes(_ rows: [Int]) -> [Scope] {
    guard !rows.isEmpty, let list, case .namespace(let name) = list.answer.place else { return [] }
    return [.namespace(name)]
  }

  private func subject(_ row: Int) -> Subject { list?.subject(row) ?? Subject(kind: .group, name: "") }
}
