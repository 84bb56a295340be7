import AccessModel
import CBuild
import NcursesTerminal

/// The version of aksess, for reporting problems.
struct Version {
  static let current = Version(
    commit: String(cString: build_commit()), hasChanges: build_has_changes() != 0)

  /// As SemVer has it.
  static let number = "0.1.0"

  /// In hexadecimal; empty if the sources were not in a Git repository.
  let commit: String
  /// Whether there were uncommitted changes.
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

  /// The footer of the help.
  var line: String {
    let place = commit.isEmpty ? "built outside Git" : "commit \(commit.prefix(12))\(changes)"
    return "aksess \(Version.number), \(place); report problems with what \(ProgramName.current) --version prints."
  }

  private var changes: String { hasChanges ? ", with uncommitted changes" : "" }
}
