import AccessAnalysis
import AccessModel
import BuiltIn
import Reports
import ScreenKit

extension RowOffer {
  /// The form that grants people a role.
  static func grant(to people: [KnownPeople.Person]) -> RowOffer {
    .route { .grant(GrantPreset(people: people.map(\.subject))) }
  }

  /// The changes that take everything from people, and what else gives them access and ends it.
  static func revocation(ofPeople people: [KnownPeople.Person], in analysis: Analysis) -> RowOffer {
    people.isEmpty
      ? .unavailable("no person in the row: open it for its grants")
      : .route { .proposal(ProposedEdit(of: people, in: analysis)) }
  }
}

extension ProposedEdit {
  /// The edit that takes everything from people which bindings give them.
  init(of people: [KnownPeople.Person], in analysis: Analysis) {
    let snapshot = analysis.roles.snapshot
    let grants = people.flatMap { snapshot.grants(naming: $0.subject) }
    let revocation = Revocation(grants, in: snapshot)
    let names = people.map { PersonLabels(snapshot).name($0.who) }
    let rest = people.prefix(ProposedEdit.mostPeople).flatMap { person -> [String] in
      let full = FullRevocation(
        of: SubjectIdentity(person, analysis.memberships), analysis, builtIn: AzureRoles.definitions)
      return FullRevocationReport(full, snapshot.directory).page
    }.distinct
    let more = people.count - ProposedEdit.mostPeople
    let unsaid = more > 0 ? ["What \(counted(more, "more person", "more people")) would keep is not listed."] : []
    let nothing = grants.isEmpty ? ["No binding names \(listed(names, most: 3))."] : []
    self.init(
      grants.isEmpty ? "revoke everything from \(listed(names, most: 3))" : EditTitle.revoke(grants, in: snapshot),
      revocation.changes, in: snapshot,
      notes: revocation.obstacles + [revocation.effect].compactMap { $0 }, rest: nothing + rest + unsaid)
  }

  /// Nobody reads about more people at once.
  private static let mostPeople = 20
}

extension Snapshot {
  /// The grants that name a subject, in the order of the bindings.
  fileprivate func grants(naming subject: Subject) -> [Grant] {
    (index.number(of: subject).map { Array(index.bindingsOfSubject[$0]) } ?? []).flatMap { number in
      let binding = bindings[Int(number)]
      return binding.subjects.indices.filter { binding.subjects[$0].resolved(in: binding.scope) == subject }
        .map { Grant(binding: Int(number), subject: $0) }
    }
  }
}
