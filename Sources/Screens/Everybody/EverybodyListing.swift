import AccessAnalysis
import AccessModel
import Reports
import ScreenKit
import Terminal

/// The screen People: everybody known, and what each holds.
struct EverybodyListing: Listing {
  private let list: PersonList
  private let context: ScreenContext
  let table: Table

  init(_ context: ScreenContext) {
    self.context = context
    list = PersonList(context.analysis, Selection(includesSystem: context.includesSystem))
    table = list.table
  }

  var hiddenCount: Int { list.hiddenCount }

  func identity(_ row: Int) -> RowIdentity { .person(list.rows[row].person.who) }

  func name(_ row: Int) -> String { PersonLabels(context.snapshot).account(list.rows[row].person.who) }

  func detail(_ row: Int) -> [StyledLine] { PersonLines.lines(list.rows[row].person, context) }

  func pane(_ row: Int) -> [StyledLine] { PersonLines.lines(list.rows[row].person, context, isBrief: true) }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open:
      let who = list.rows[rows[0]].person.who
      return .route { .person(who) }
    case .grant: return .grant(to: rows.map { list.rows[$0].person })
    case .whoCan: return .route { .whoCan(in: nil) }
    case .revoke: return .revocation(ofPeople: rows.map { list.rows[$0].person }, in: context.analysis)
    case .migrate: return .migration(of: rows.flatMap(bindings))
    case .paths:
      let who = list.rows[rows[0]].person.who
      return .route { .paths(.ofPerson(who)) }
    case .manifest, .people, .replaceRole, .rename, .edit: return nil
    }
  }

  /// The bindings that name the person.
  private func bindings(_ row: Int) -> [Binding] {
    let (index, subject) = (context.snapshot.index, list.rows[row].person.subject)
    return (index.number(of: subject).map { Array(index.bindingsOfSubject[$0]) } ?? [])
      .map { context.snapshot.bindings[Int($0)] }
  }
}
