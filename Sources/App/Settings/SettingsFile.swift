import AccessModel
import SafeYAML
import ScreenKit
import Terminal

/// The settings as their file has them, and what in it does not fit: the rest applies all the same.
package struct SettingsFile: Sendable {
  package let settings: Settings
  /// What does not fit, where, and what would.
  package let problems: [Problem]

  /// Every key that a settings file may have.
  private enum Key: String, CaseIterable {
    case platformAdmins = "platform-admins"
    case breakGlass = "break-glass"
    case theme, keys, mouse, clipboard
  }

  /// A file that sets nothing.
  package init(problems: [Problem] = []) {
    settings = Settings()
    self.problems = problems
  }

  /// - Parameters:
  ///   - file: The file's path, for messages.
  ///   - themes: The names that `theme` may have.
  package init(_ text: String, file: String, themes: [String] = ThemeLibrary().names) {
    var settings = Settings()
    var reader = SettingsReader(file: file)
    var identities: [Key: [DeclaredIdentities.Identity]] = [:]
    for (name, value) in reader.root(text) {
      guard let key = name.text.flatMap({ Key(rawValue: $0) }) else {
        reader.refuse(name, expected: "one of \(Key.allCases.map(\.rawValue).joined(separator: ", "))")
        continue
      }
      switch key {
      case .platformAdmins, .breakGlass: identities[key] = reader.identities(value)
      case .mouse: settings.usesMouse = reader.flag(value) ?? settings.usesMouse
      case .clipboard: settings.allowsCopying = reader.flag(value) ?? settings.allowsCopying
      case .keys: settings.keys = reader.keys(value)
      case .theme: settings.theme = reader.name(value, among: themes) ?? settings.theme
      }
    }
    settings.declared = DeclaredIdentities(
      platformAdmins: identities[.platformAdmins] ?? [], breakGlass: identities[.breakGlass] ?? [])
    self.settings = settings
    problems = reader.problems
  }
}
