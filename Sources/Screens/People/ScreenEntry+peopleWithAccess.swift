import ScreenKit

extension ScreenEntry {
  /// The people with access to a namespace, or through a subject, a binding or an answer.
  package static let peopleWithAccess = ScreenEntry("people", rowKeys: [ListKeys.section.declaration]) {
    route, context in
    guard case .people(let people) = route else { return nil }
    return ListScreen(title: PeopleListing.title(people), context) { PeopleListing(people, $0) }
  }
}
