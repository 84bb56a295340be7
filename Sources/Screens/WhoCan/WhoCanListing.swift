import AccessModel
import AccessAnalysis
import Manifests
import Reports
import Terminal

/// Who can do what was asked: a row a subject, which unfolds into its chains.
struct WhoCanListing: Listing {
  private let list: WhoCanList?
  private let snapshot: Snapshot
  private let analysis: Analysis
  let table: Table
  /// Why the question cannot be asked; nil where it can.
  let refusal: String?
  /// How the words were taken.
  let notes: [String]
  /// What is missing that could add rows.
  let gaps: [Gap]

  init(_ form: WhoCanForm, _ context: ScreenContext) {
    snapshot = context.snapshot
    analysis = context.analysis
    do throws(Refusal) {
      let question = try form.question(in: snapshot)
      let (answer, azure) = context.analysis.authorizer.whoCan(question.actions, in: question.place)
      let list = WhoCanList(answer, azure: azure, in: snapshot, includesSystem: context.includesSystem)
      self.list = list
      table = list.narrowTable
      refusal = nil
      notes = question.notes
      gaps = answer.gaps + snapshot.adminGroupGaps() + (azure?.gaps ?? [])
    } catch {
      list = nil
      table = Table(title: "subjects", kind: "WhoCanList", count: 0, columns: [], resourceName: { _ in "" })
      refusal = error.sentence
      notes = []
      gaps = []
    }
  }

  var hiddenCount: Int { list?.hiddenCount ?? 0 }

  func identity(_ row: Int) -> String { subject(row).spelling }

  func name(_ row: Int) -> String { SubjectWords(snapshot.directory).name(subject(row)) }

  func detail(_ row: Int) -> [StyledLine] {
    var lines = DetailLines.subject(
      subject(row), after: StyledLine("  \(subject(row).kind.rawValue)", .accent), analysis)
    guard let list else { return lines }
    let ways = list.azureRow(row)?.ways ?? []
    guard let answered = list.rows[row] ?? nil else {
      return ways.isEmpty
        ? lines + [StyledLine(), "The API server lets it do anything, whatever bindings say."]
        : lines + azureLines(ways, list.denials(row))
    }
    lines += azureLines(ways, list.denials(row))
    let chains = list.answer.chains(of: answered)
    lines += [StyledLine(), DetailLines.heading(chains.count == 1 ? "Through" : "Through any of \(chains.count)")]
    for chain in chains.prefix(50) { lines += ChainLines.lines(chain, analysis.roles) + [StyledLine()] }
    if chains.count > 50 { lines.append(StyledLine("  and \(chains.count - 50) more", .muted)) }
    return lines
  }

  /// What Azure denies, before everything else, and what its roles allow.
  private func azureLines(_ ways: [AzureWay], _ denials: [AzureDenial]) -> [StyledLine] {
    var lines: [StyledLine] = []
    if !denials.isEmpty {
      lines += [StyledLine(), StyledLine("Denied, whatever allows it", .error, .bold)]
      lines += denials.map { StyledLine("  \($0.words)", .warning) }
    }
    if !ways.isEmpty {
      lines += [StyledLine(), DetailLines.heading("Through Azure")] + ways.map { StyledLine("  \($0.words)") }
    }
    return lines
  }

  func open(_ row: Int, _ context: ScreenContext) -> (any Screen)? {
    TextScreen(title: name(row), lines: detail(row), manifest: manifest(row), preset: grantPreset([row]))
  }

  /// The bindings that let the subject do it.
  func manifest(_ row: Int) -> String? {
    guard let list, let answered = list.rows[row] ?? nil else { return nil }
    let bindings = [list.answer.clusterBindings(of: answered), list.answer.namespaceBindings(of: answered)].joined()
    return bindings.map { Manifest(snapshot.bindings[Int($0)]).yaml }.joined(separator: "---\n")
  }

  func namespace(_ row: Int) -> Name? {
    guard let list, case .namespace(let name) = list.answer.place else { return nil }
    return name
  }

  func people(_ row: Int, _ context: ScreenContext) -> ListScreen<PeopleListing>? {
    guard let answer = list?.answer else { return nil }
    let (actions, place, subject) = (answer.actions, answer.place, subject(row))
    return ListScreen(title: "People of \(name(row))", context) { context in
      PeopleListing.allowed(actions, in: place, through: subject, context)
    }
  }

  /// The grants through which the rows' subjects may do it.
  func revocation(_ rows: [Int]) -> Revocation? {
    let grants = rows.flatMap { row -> [Grant] in
      guard let list, let answered = list.rows[row] ?? nil else { return [] }
      let bindings = [list.answer.clusterBindings(of: answered), list.answer.namespaceBindings(of: answered)].joined()
      return bindings.flatMap { number in
        let binding = snapshot.bindings[Int(number)]
        return binding.subjects.indices.filter { binding.subjects[$0].resolved(in: binding.scope) == subject(row) }
          .map { Grant(binding: Int(number), subject: $0) }
      }
    }
    return Revocation(grants, in: snapshot)
  }

  func bindings(_ rows: [Int]) -> [Binding] {
    rows.flatMap { row -> [Binding] in
      guard let list, let answered = list.rows[row] ?? nil else { return [] }
      return [list.answer.clusterBindings(of: answered), list.answer.namespaceBindings(of: answered)].joined()
        .map { snapshot.bindings[Int($0)] }
    }
  }

  func grantPreset(_ rows: [Int]) -> GrantPreset {
    let scopes = rows.first.flatMap(namespace).map { [Scope.namespace($0)] } ?? []
    return GrantPreset(groups: rows.map(subject).filter { $0.kind == .group }.compactMap(\.objectID), scopes: scopes)
  }

  private func subject(_ row: Int) -> Subject { list?.subject(row) ?? Subject(kind: .group, name: "") }
}
