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
    case .grant: return .route { .grant(GrantPreset()) }
    case .whoCan: return .route { .whoCan(in: nil) }
    case .revoke: return .revocation(of: rows.flatMap(grants), in: context.analysis)
    case .migrate: return .migration(of: rows.flatMap(grants).map { context.snapshot.bindings[$0.binding] })
    case .manifest, .people: return nil
    }
  }

  /// The grants that name the person.
  private func grants(_ row: Int) -> [Grant] {
    let (index, subject) = (context.snapshot.index, list.rows[row].person.subject)
    return (index.number(of: subject).map { Array(index.bindingsOfSubject[$0]) } ?? []).flatMap { number in
      let binding = context.snapshot.bindings[Int(number)]
      return binding.subjects.indices.filter { binding.subjects[$0].resolved(in: binding.scope) == subject }
        .map { Grant(binding: Int(number), subject: $0) }
    }
  }
}
