import ScreenKit

extension ScreenEntry {
  /// The grants of a namespace, a subject or a role.
  package static let grants = ScreenEntry("grants", rowKeys: [ListKeys.section.declaration]) { route, context in
    guard case .grants(let grants) = route else { return nil }
    return ListScreen(title: GrantListing.title(grants), context) { GrantListing(grants, $0) }
  }
}
