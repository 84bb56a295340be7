import ScreenKit

extension ScreenEntry {
  /// The form that grants a role.
  package static let grant = ScreenEntry("grant") { route, context in
    guard case .grant(let preset) = route else { return nil }
    return GrantScreen(preset, context)
  }
}
