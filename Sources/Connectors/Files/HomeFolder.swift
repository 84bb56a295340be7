import FoundationEssentials
import Glibc

/// The user's home folder.
package enum HomeFolder {
  /// `$HOME`; where that is unset or empty, what the system knows.
  package static var path: String {
    ProcessInfo.processInfo.environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }
      ?? FileManager.default.homeDirectoryForCurrentUser.path
  }

  /// A path as the shell would have it: `~` and `~/…` begin with the home folder. `~name` is a name like any other.
  package static func expanding(_ path: String, home: String = HomeFolder.path) -> String {
    path == "~" || path.hasPrefix("~/") ? home + path.dropFirst() : path
  }
}
