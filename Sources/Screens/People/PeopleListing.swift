import AccessModel
import AccessAnalysis
import Reports
import ScreenKit
import Terminal

/// People, and every way in which each gets the access.
struct PeopleListing: Listing {
  private let list: PeopleList
  private let context: ScreenContext
  private let labels: PersonLabels
  let table: Table

  private init(_ list: PeopleList, _ context: ScreenContext) {
    self.list = list
    self.context = context
    labels = PersonLabels(context.snapshot)
    table = list.table
  }

  init(_ people: Route.People, _ context: ScreenContext) {
    self.init(PeopleListing.list(people, context), context)
  }

  private static func list(_ people: Route.People, _ context: ScreenContext) -> PeopleList {
    let (snapshot, analysis) = (context.snapshot, context.analysis)
    switch people {
    case .inNamespace(let name): return PeopleList(in: name, includesSystem: context.includesSystem, analysis)
    case .of(let subject, _):
      let access = EffectiveAccess(of: SubjectIdentity(subject, analysis.memberships), analysis)
      return PeopleList([PeopleList.Holder(access)], analysis)
    case .ofBinding(let binding):
      // Empty if the binding no longer exists.
      return PeopleList(grantedBy: snapshot.number(of: binding).map { [Int32($0)] } ?? [], analysis)
    case .ofGrant(let subject, let binding, _):
      let holders = snapshot.number(of: binding).map { [PeopleList.Holder(subject, bindings: [Int32($0)])] } ?? []
      return PeopleList(holders, analysis)
    case .allowed(let actions, let place, let subject, _):
      let (answer, azure) = analysis.authorizer.whoCan(actions, in: place)
      return PeopleList(
        answer, azure: azure, through: subject, includesSystem: subject != nil || context.includesSystem, analysis)
    case .joined(let all, _):
      return PeopleList(
        joining: all.map { list($0, context) }, includesSystem: context.includesSystem, analysis)
    }
  }

  /// The title of a list of these people.
  static func title(_ people: Route.People) -> String {
    switch people {
    case .inNamespace(let name): "People in \(name)"
    case .of(_, let title), .allowed(_, _, .some, let title): "People of \(title)"
    case .allowed(_, _, nil, let title), .joined(_, let title): title
    case .ofBinding(let binding): "People of \(binding.name)"
    case .ofGrant(_, let binding, let title): "People of \(title) through \(binding.name)"
    }
  }

  var hiddenCount: Int { list.hiddenCount }

  func identity(_ row: Int) -> RowIdentity { .person(list.rows[row].who) }

  func name(_ row: Int) -> String { labels.account(list.rows[row].who) }

  func detail(_ row: Int) -> [StyledLine] {
    let person = list.rows[row]
    var lines = [
      DetailLines.heading(labels.name(person.who)), StyledLine("  \(labels.account(person.who))", .muted),
      StyledLine("  \(labels.kind(person.who))", .muted),
    ]
    let state = list.state(person)
    if !state.isEmpty { lines.append(StyledLine("  \(state)", .warning)) }
    for way in person.ways.prefix(30) {
      lines += [StyledLine(), DetailLines.heading(way.path.isEmpty ? "Directly" : "Through group \(labels.path(way))")]
      if way.isEligible { lines.append(StyledLine("  after activating the membership", .warning)) }
      lines += list.holder(of: way).bindings.prefix(40).map(line)
      lines += list.holder(of: way).azure.map { StyledLine("  \($0.label)") }
    }
    lines += DetailLines.more(than: 30, of: person.ways.count, indent: "")
    lines.append(StyledLine())
    return lines + (list.gaps.map { $0.message } + list.notes).map { StyledLine($0, .muted) }
  }

  private func line(_ number: Int32) -> StyledLine {
    let binding = context.snapshot.bindings[Int(number)]
    let range = context.analysis.levels.range(ofBinding: Int(number))
    var line = StyledLine("  \(binding.scope.label)", binding.scope == .cluster ? .warning : .text)
    line += StyledLine("  ") + range.line
    if binding.role.label != range.label { line += StyledLine("  \(binding.role.label)", .accent) }
    return line + StyledLine("  \(binding.name)", .muted)
  }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open:
      let who = list.rows[rows[0]].who
      return .route { .person(who) }
    case .grant: return .grant(to: people(rows))
    case .whoCan: return .route { .whoCan(in: nil) }
    case .revoke: return .revocation(ofPeople: people(rows), in: context.analysis)
    case .paths:
      let who = list.rows[rows[0]].who
      return .route { .paths(.ofPerson(who)) }
    case .manifest, .people, .migrate, .replaceRole, .rename, .edit: return nil
    }
  }

  private func people(_ rows: [Int]) -> [KnownPeople.Person] {
    rows.compactMap { row in
      let who = list.rows[row].who
      return labels.subject(who).flatMap { $0.kind == .user ? KnownPeople.Person(who: who, subject: $0) : nil }
    }
  }
}
