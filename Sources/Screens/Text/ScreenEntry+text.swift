import ScreenKit

extension ScreenEntry {
  /// The text of a detail or a manifest.
  package static let text = ScreenEntry("text", keys: [TextKeys.section.declaration]) { route, _ in
    guard case .text(let page) = route else { return nil }
    return TextScreen(page)
  }
}
