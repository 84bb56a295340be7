import AccessAnalysis
import AccessModel
import BuiltIn
import Reports
import ScreenKit
import Terminal

/// What subjects, or people, gained and lost since another state, one row for each scope.
struct DiffListing: Listing {
  private let list: DiffList
  private let state: ComparedState
  private let byPeople: Bool
  private let titles: DiffList.Titles
  private let preambles: [Preamble]
  private let now: Timestamp
  private let labels: SubjectLabels
  /// What is the same for all rows: what differs besides, and what is not known.
  private let remarks: [StyledLine]
  let table: Table

  init(_ state: ComparedState, byPeople: Bool, _ context: ScreenContext) {
    let compared = ComparedSnapshots(state.snapshot, context.snapshot)
    let diff = AccessDiff(
      compared, before: Analysis(compared.before), after: Analysis(compared.after), byPeople: byPeople)
    let list = DiffList(diff, compared)
    let count = context.staging.isShown ? context.staging.draft.edits.count : 0
    let staged = count > 0 ? " with \(counted(count, "staged change", "staged changes"))" : ""
    let titles = (before: state.title, after: context.snapshot.title + staged)
    self.list = list
    (self.state, self.byPeople, self.titles, now) = (state, byPeople, titles, context.now)
    labels = SubjectLabels(compared.after.directory)
    let question = "\(byPeople ? "people's access" : "access") in \(titles.after) compared with \(titles.before)"
    preambles = [
      Preamble(compared.before, question: question, gaps: diff.gaps.before).named(titles.before),
      Preamble(compared.after, question: question, gaps: diff.gaps.after, sections: [list.section]).named(titles.after),
    ]
    let unknown = list.gaps(titles).map { StyledLine($0.message, .warning) }
    let notes = list.notes(titles, byPeople: true) + DiffListing.members(diff, byPeople)
    remarks = (notes + state.notes).map { StyledLine($0) } + unknown
    table = list.table
  }

  /// What groups with other members come to where subjects are listed.
  private static func members(_ diff: AccessDiff, _ byPeople: Bool) -> [String] {
    let groups = diff.groupsWithOtherMembers
    guard groups > 0, !byPeople else { return [] }
    return ["The members of \(counted(groups, "group", "groups")) differ: p lists what people gain and lose."]
  }

  func identity(_ row: Int) -> RowIdentity { .item("\(list.rows[row].subject) \(list.rows[row].scope.label)") }

  func values(_ row: Int, _ snapshot: Snapshot) -> RowValues {
    var values = RowValues(.subject(list.rows[row].subject), snapshot)
    values[.namespace] = list.rows[row].scope.namespace?.text ?? values[.namespace]
    return values
  }

  func name(_ row: Int) -> String { labels.name(list.rows[row].subject) }

  func detail(_ row: Int) -> [StyledLine] { pane(row) + [StyledLine()] + paneFoot(row) }

  func pane(_ row: Int) -> [StyledLine] {
    let difference = list.rows[row]
    return [
      DetailLines.heading(name(row)),
      DetailLines.field(difference.subject.kind.rawValue, difference.subject.name.text),
      DetailLines.field("In", difference.scope.label),
      DetailLines.field("Before", "") + difference.before.line, DetailLines.field("After", "") + difference.after.line,
      StyledLine(), DetailLines.heading("Gained (+) and lost (-)"),
    ] + list.lines(row).map(DiffLines.line)
  }

  func paneFoot(_ row: Int) -> [StyledLine] {
    [
      DetailLines.heading("Compared"), DetailLines.field("Before", titles.before),
      DetailLines.field("After", titles.after),
    ] + remarks
  }

  var emptyLines: [StyledLine] { remarks.map { StyledLine("  ") + $0 } }

  var foot: String? {
    guard !list.isEmpty, !remarks.isEmpty else { return nil }
    let isUnknown = !list.gaps(titles).missing.isEmpty
    return " … \(isUnknown ? "not everything is known" : "more differs without changing access"); Enter tells"
  }

  var peopleInstead: Route? { .diff(state, byPeople: !byPeople) }

  var output: ListingOutput? {
    let (list, preambles, gaps, now) = (list, preambles, list.gaps(titles), now)
    let words =
      byPeople
      ? (hint: "subjects", help: "list the subjects of bindings instead of people")
      : (hint: "people", help: "list people, through the groups they are in, instead of subjects")
    return ListingOutput(words: [.people: words]) { _, rows in
      Document(
        exporting: list.dataTable.only(rows).about(preambles), title: "diff", gaps: gaps, at: now)
    }
  }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open: return detailOffer(rows)
    case .whoCan:
      let scope = rows.first.map { list.rows[$0].scope }
      return .route { .whoCan(in: scope?.namespace) }
    case .paths: return .paths(of: list.rows[rows[0]].subject, title: name(rows[0]))
    case .manifest, .people, .grant, .revoke, .migrate, .replaceRole, .rename, .edit: return nil
    }
  }
}
