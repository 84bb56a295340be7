import AccessModel
import AccessAnalysis
import Reports
import Terminal

/// People, and every way by which each comes to what is asked about.
struct PeopleListing: Listing {
  private let list: PeopleList
  private let context: ScreenContext
  private let words: PersonWords
  let table: Table
  var hiddenCount: Int { 0 }

  private init(_ list: PeopleList, _ context: ScreenContext) {
    self.list = list
    self.context = context
    words = PersonWords(context.snapshot)
    table = list.table
  }

  /// Who holds something in a namespace, by its own bindings or everywhere.
  static func inNamespace(_ name: Name, _ context: ScreenContext) -> PeopleListing {
    PeopleListing(
      PeopleList(
        in: name, includesSystem: context.includesSystem, azure: context.analysis.authorizer.azure,
        context.analysis.memberships, context.analysis.levels), context)
  }

  /// Who is behind one subject, and what all of them hold by it.
  static func behind(_ subject: Subject, _ context: ScreenContext) -> PeopleListing {
    let index = context.snapshot.index
    let bindings = index.number(of: subject).map { Array(index.bindingsOfSubject[$0]) } ?? []
    return PeopleListing(
      PeopleList(
        [PeopleList.Holder(subject, bindings: bindings)], context.analysis.memberships, context.analysis.levels),
      context)
  }

  /// Who is behind the subjects of one binding; nobody where it is gone.
  static func behind(binding: Int?, _ context: ScreenContext) -> PeopleListing {
    PeopleListing(
      PeopleList(behind: binding.map { [Int32($0)] } ?? [], context.analysis.memberships, context.analysis.levels),
      context)
  }

  /// Who is behind one subject of one binding; nobody where it is gone.
  static func behind(_ subject: Subject, by binding: Int?, _ context: ScreenContext) -> PeopleListing {
    let holders = binding.map { [PeopleList.Holder(subject, bindings: [Int32($0)])] } ?? []
    return PeopleListing(PeopleList(holders, context.analysis.memberships, context.analysis.levels), context)
  }

  /// Whom an answer to "who can …?" allows through one of its subjects.
  static func allowed(
    _ actions: [AccessAction], in place: WhoCan.Place, through subject: Subject, _ context: ScreenContext
  ) -> PeopleListing {
    let (answer, azure) = context.analysis.authorizer.whoCan(actions, in: place)
    return PeopleListing(
      PeopleList(answer, azure: azure, through: subject, context.analysis.memberships, context.analysis.levels), context
    )
  }

  func identity(_ row: Int) -> String { "\(list.rows[row].who)" }

  func name(_ row: Int) -> String { words.account(list.rows[row].who) }

  func detail(_ row: Int) -> [StyledLine] {
    let person = list.rows[row]
    var lines = [
      DetailLines.heading(words.name(person.who)), StyledLine("  \(words.account(person.who))", .muted),
      StyledLine("  \(words.kind(person.who))", .muted),
    ]
    let state = list.state(person)
    if !state.isEmpty { lines.append(StyledLine("  \(state)", .warning)) }
    for way in person.ways.prefix(30) {
      lines += [StyledLine(), DetailLines.heading(way.path.isEmpty ? "Directly" : "By the group \(words.path(way))")]
      if way.isEligible { lines.append(StyledLine("  once the membership is activated", .warning)) }
      lines += list.holder(of: way).bindings.prefix(40).map(line)
      lines += list.holder(of: way).azure.map { StyledLine("  \($0.words)") }
    }
    if person.ways.count > 30 { lines.append(StyledLine("and \(person.ways.count - 30) ways more", .muted)) }
    lines.append(StyledLine())
    return lines + (list.gaps.map { $0.sentence } + list.notes).map { StyledLine($0, .muted) }
  }

  private func line(_ number: Int32) -> StyledLine {
    let binding = context.snapshot.bindings[Int(number)]
    let range = context.analysis.levels.range(ofBinding: Int(number))
    var line = StyledLine("  \(binding.scope.words)", binding.scope == .cluster ? .warning : .text)
    line += StyledLine("  ") + range.line
    if binding.role.words != range.words { line += StyledLine("  \(binding.role.words)", .accent) }
    return line + StyledLine("  \(binding.name)", .muted)
  }

  func open(_ row: Int, _ context: ScreenContext) -> (any Screen)? {
    TextScreen(title: words.name(list.rows[row].who), lines: detail(row))
  }

  func grantPreset(_ rows: [Int]) -> GrantPreset { GrantPreset() }
}
