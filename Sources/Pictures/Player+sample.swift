import AccessModel
import BuiltIn
import Connectors
import Terminal

extension Player {
  /// An app on the built-in sample, on a day after the newest object of it, so that ages do not change.
  package static func sample(_ size: Size) throws(Problem) -> Player {
    let files = [("kubernetes/default-roles.json", DefaultRoles.text)] + Sample.files
    return Player(try WorkspaceReader.read(files: files, title: Sample.title, at: day).snapshot, size: size)
  }

  private static let day = Timestamp("2026-11-02T00:00:00Z") ?? Timestamp(seconds: 0)
}
