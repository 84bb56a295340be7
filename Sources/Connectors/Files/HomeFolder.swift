import FoundationEssentials

/// The user's home folder.
package enum HomeFolder {
  /// `$HOME`; if that is unset or empty, the home folder in the user database.
  package static var path: String {
    ProcessInfo.processInfo.environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }
      ?? FileManager.default.homeDirectoryForCurrentUser.path
  }

  /// Expands `~` and `~/…` to the home folder, like a shell; `~name` is not expanded.
  package static func expanding(_ path: String, home: String = HomeFolder.path) -> String {
    path == "~" || path.hasPrefix("~/") ? home + path.dropFirst() : path
  }
}
