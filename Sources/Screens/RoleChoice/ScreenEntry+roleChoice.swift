import ScreenKit

extension ScreenEntry {
  /// The role that takes the place of another one.
  package static let roleChoice = ScreenEntry("role-choice") { route, context in
    guard case .roleChoice(let grants) = route else { return nil }
    return RoleChoiceScreen(grants, context)
  }
}
