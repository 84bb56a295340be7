import AccessAnalysis
import AccessModel
import Reports
import ScreenKit

extension ScreenEntry {
  /// Who can become cluster admin, and by which steps.
  package static let paths = ScreenEntry(
    "paths", title: "Ways to cluster-admin", aliases: ["paths", "ways"], rowKeys: [ListKeys.section.declaration]
  ) { route, context in
    switch route {
    case .screen("paths", let filter):
      ListScreen(title: "Ways to cluster-admin", context, filter: filter) { ShortestPathListing($0) }
    case .paths(.of(let subject, let title)):
      ListScreen(title: "Ways of \(title) to cluster-admin", context) { context in
        PathListing(SubjectIdentity(subject, context.analysis.memberships), context)
      }
    case .paths(.ofPerson(let who)):
      ListScreen(title: "Ways of \(PersonLabels(context.snapshot).name(who)) to cluster-admin", context) { context in
        let subject = PersonLabels(context.snapshot).subject(who) ?? Subject(kind: .user, name: "")
        let person = KnownPeople.Person(who: who, subject: subject)
        return PathListing(SubjectIdentity(person, context.analysis.memberships), context)
      }
    default: nil
    }
  }
}
