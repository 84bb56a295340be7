import AccessModel
import Foundation

/// The files of a folder that can hold objects, in the order of their paths.
struct FolderListing {
  private(set) var files: [FilePath] = []
  /// Sentences about what was left out and may have been meant.
  private(set) var notes: [String] = []
  /// What is below it and cannot be read, or is not read as it holds no manifests as they are.
  private(set) var problems: [Problem] = []

  init(_ folder: String) throws(Problem) {
    try descend(FilePath(folder))
  }

  private mutating func descend(_ folder: FilePath) throws(Problem) {
    let names = try FolderListing.names(in: folder)
    if names.contains(Array("Chart.yaml".utf8)) {
      throw Problem(
        Place(folder.text), found: "a Helm chart, which was left out: its templates are no manifests",
        expected: "what helm template prints")
    }
    for name in names where name != Array(".git".utf8) {
      do throws(Problem) { try add(folder.appending(name), name) } catch { problems.append(error) }
    }
  }

  private mutating func add(_ path: FilePath, _ name: [UInt8]) throws(Problem) {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { throw InputFile.unreadable(path.text) }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    if isLink, path.withCString({ stat($0, &status) }) != 0 {
      guard errno == ENOENT else { throw InputFile.unreadable(path.text) }
      notes.append("\(path.text) is a link to nothing and was left out.")
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR where isLink: notes.append("\(path.text) is a link to a folder and was not followed.")
    case S_IFDIR: try descend(path)
    case S_IFREG where [".json", ".yaml", ".yml"].contains { name.reversed().starts(with: $0.utf8.reversed()) }:
      files.append(path)
    case S_IFREG: break
    default: notes.append("\(path.text) is neither a file nor a folder and was left out.")
    }
  }

  /// The names of a folder's entries by their bytes, sorted.
  private static func names(in folder: FilePath) throws(Problem) -> [[UInt8]] {
    guard var entries = FolderEntries(folder) else { throw unlisted(folder) }
    var names: [[UInt8]] = []
    while let name = entries.next() { names.append(name) }
    guard errno == 0 else { throw unlisted(folder) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The failure of the last call on a folder, from `errno`.
  private static func unlisted(_ folder: FilePath) -> Problem {
    Problem(
      Place(folder.text), found: "the folder cannot be listed (\(String(cString: strerror(errno))))",
      expected: "a folder you may read")
  }
}
