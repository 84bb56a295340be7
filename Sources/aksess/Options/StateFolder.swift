import Connectors
import FoundationEssentials

/// The folder of what aksess keeps between two runs.
enum StateFolder {
  /// `$XDG_STATE_HOME/aksess`, else `~/.local/state/aksess`.
  static var path: String {
    // The XDG base directory specification ignores relative paths.
    let folder = ProcessInfo.processInfo.environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return "\(folder ?? "\(HomeFolder.path)/.local/state")/aksess"
  }
}
