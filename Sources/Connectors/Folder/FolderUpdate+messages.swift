import AccessModel
import SafeText
import SystemPackage

extension FolderUpdate {
  /// The command of Git that shows what was written, as a sentence; nil if the folder is in no work tree of Git.
  package var gitNote: String? {
    guard isInGit else { return nil }
    let git = "git -C \(Quoting.shell(folder))"
    return plan.isOnlyNew ? "\(git) status shows the new files." : "\(git) diff shows what changed."
  }

  /// Whether the folder is in a work tree of Git.
  private var isInGit: Bool {
    var place = FilePath(FolderPath.canonical(folder))
    while (try? Stat(place.appending(".git"))) == nil {
      guard place.removeLastComponent() else { return false }
    }
    return true
  }
}
