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

  /// The screens on whose rows custom commands start.
  static let rowScreens = entries.filter { $0.rowKeys != nil }

  /// What a key does on the rows of a screen, such as `lists revoke (show the changes …)`; nil if it does nothing.
  static func use(of key: Key, on entry: ScreenEntry, _ keys: KeyMaps) -> String? {
    for section in [everywhere.declaration, MovingKeys.section.declaration] + (entry.rowKeys ?? []) {
      if let help = keys.keys(of: section).first(where: { $0.keys.contains(key) }) {
        return "\(section.name) \(help.name) (\(help.help))"
      }
    }
    return nil
  }
}
