import Foundation

/// Where the settings and the reader's own themes are.
enum ConfigFolder {
  /// `$XDG_CONFIG_HOME/aksess`, else `~/.config/aksess`.
  static var path: String {
    let environment = ProcessInfo.processInfo.environment
    // The XDG base directory specification ignores relative paths.
    let folder =
      environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? "\(environment["HOME"] ?? NSHomeDirectory())/.config"
    return "\(folder)/aksess"
  }
}
