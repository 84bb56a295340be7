import AccessModel
import App
import ScreenKit
import Terminal

/// The checks of the settings file and the custom themes.
enum SettingsChecks {
  /// - Parameters:
  ///   - path: The path of the settings file.
  ///   - exists: Whether there is one.
  static func settings(_ file: SettingsFile, path: String, exists: Bool) -> Check {
    guard let first = file.problems.first else {
      let own = file.settings.commands.count
      let commands = own > 0 ? ", \(counted(own, "command of your own", "commands of your own"))" : ""
      return Check(.settings, .passed, exists ? "\(path)\(commands)" : "none; the defaults apply (\(path))")
    }
    return Check(
      .settings, .warning, first.message + others(file.problems.count), advice: "Correct it; the other settings apply")
  }

  static func themes(_ themes: CustomThemes) -> Check {
    let own = themes.library.names.count - ThemeLibrary().names.count
    let flaws = themes.library.names.flatMap { themes.library.theme(named: $0).problems.map(\.message) }
    let messages = (themes.problems.map(\.message) + flaws).distinct
    guard let first = messages.first else {
      let custom = own > 0 ? ", \(counted(own, "custom theme", "custom themes"))" : ""
      return Check(
        .themes, .passed, "\(counted(ThemeLibrary().names.count, "built-in theme", "built-in themes"))\(custom)")
    }
    return Check(
      .themes, .warning, first + others(messages.count), advice: "Correct it; the other themes can be used")
  }

  private static func others(_ count: Int) -> String {
    count > 1 ? " (and \(count - 1) more)" : ""
  }
}
