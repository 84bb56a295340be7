import CBuild
import NcursesTerminal

/// Which aksess this is, as problems are to be reported with.
struct Version {
  static let current = Version(
    commit: String(cString: build_commit()), hasChanges: build_has_changes() != 0)

  private static let number = "0.1.0"

  /// In hexadecimal; empty where the sources were in no Git repository.
  let commit: String
  /// Whether there were changes that were not committed.
  let hasChanges: Bool

  /// What `--version` prints.
  var text: String {
    """
    aksess \(Version.number)
    commit \(commit.isEmpty ? "unknown: built from sources outside Git" : commit + changes)
    Swift \(CompilerVersion.text)
    \(NcursesVersion.text)
    """
  }

  /// The foot of the help.
  var line: String {
    let place = commit.isEmpty ? "built outside Git" : "commit \(commit.prefix(12))\(changes)"
    return "aksess \(Version.number), \(place); report problems with what aksess --version prints."
  }

  private var changes: String { hasChanges ? ", with uncommitted changes" : "" }
}
