import FoundationEssentials

/// The folder in which aksess keeps its state.
package enum StateFolder {
  /// `$XDG_STATE_HOME/aksess`; if that variable is not an absolute path, `~/.local/state/aksess` (XDG Base Directory
  /// Specification).
  package static var path: String {
    let named = ProcessInfo.processInfo.environment["XDG_STATE_HOME"] ?? ""
    return (named.hasPrefix("/") ? named : "\(HomeFolder.path)/.local/state") + "/aksess"
  }
}
