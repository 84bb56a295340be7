import AccessModel
import SystemPackage

extension FolderUpdate {
  /// What would be done, such as `Write 3 files and remove 1 file`.
  package var summary: String {
    let written = files.count { $0.after != nil }
    let removed = files.count - written
    let parts = [
      written > 0 ? "write \(counted(written, "file", "files"))" : nil,
      removed > 0 ? "remove \(counted(removed, "file", "files"))" : nil,
    ].compactMap(\.self)
    let text = listed(parts)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Whether the folder is in a work tree of Git.
  package var isInGit: Bool {
    var place = FilePath(FolderPath.canonical(folder))
    while (try? Stat(place.appending(".git"))) == nil {
      guard place.removeLastComponent() else { return false }
    }
    return true
  }
}
