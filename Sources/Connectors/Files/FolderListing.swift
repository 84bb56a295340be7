import AccessModel
import Foundation

/// The files of a folder that can hold objects, in the order of their paths.
struct FolderListing {
  private(set) var files: [String] = []
  /// Sentences about what was left out and may have been meant.
  private(set) var notes: [String] = []
  /// Folders below it that cannot be listed.
  private(set) var problems: [Problem] = []

  init(_ folder: String) throws(Problem) {
    try descend(folder)
  }

  private mutating func descend(_ folder: String) throws(Problem) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted { Name($0) < Name($1) }
    } catch {
      throw Problem(Place(folder), found: "the folder cannot be listed", expected: "a folder you may read")
    }
    if names.contains("Chart.yaml") {
      notes.append("\(folder) is a Helm chart and was left out: its templates are no manifests.")
      return
    }
    for name in names where name != ".git" {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      let isLink = status.st_mode & S_IFMT == S_IFLNK
      if isLink, stat(path, &status) != 0 {
        notes.append("\(path) is a link to nothing and was left out.")
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR where isLink: notes.append("\(path) is a link to a folder and was not followed.")
      case S_IFDIR: do throws(Problem) { try descend(path) } catch { problems.append(error) }
      case S_IFREG where [".json", ".yaml", ".yml"].contains(where: name.hasSuffix): files.append(path)
      case S_IFREG: break
      default: notes.append("\(path) is neither a file nor a folder and was left out.")
      }
    }
  }
}
