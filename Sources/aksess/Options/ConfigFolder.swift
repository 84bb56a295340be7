import Connectors
import FoundationEssentials

/// The folder of the settings and custom themes.
enum ConfigFolder {
  /// `$XDG_CONFIG_HOME/aksess`, else `~/.config/aksess`.
  static var path: String {
    let environment = ProcessInfo.processInfo.environment
    // The XDG base directory specification ignores relative paths.
    let folder =
      environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? "\(HomeFolder.path)/.config"
    return "\(folder)/aksess"
  }
}
