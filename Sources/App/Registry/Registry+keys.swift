import ScreenKit
import Terminal

extension Registry {
  /// The keys that have the same meaning on every screen.
  static let everywhere = AppKeys.section(
    tabs: tabs.compactMap { entry in entry.number.map { ($0, entry.title ?? entry.name) } })

  /// Every key section, for the settings, the help, README and the guide.
  package static let sections: [KeyDeclaration] =
    [everywhere.declaration, MovingKeys.section.declaration] + entries.flatMap(\.keys)
    + [ThemePicker.section.declaration]
}
