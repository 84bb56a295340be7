import AccessModel
import Glibc

/// The files of a folder that can hold objects, in the order of their paths.
struct FolderListing {
  private(set) var files: [FilePath] = []
  /// What these files hold, in bytes.
  private(set) var byteCount = 0
  /// Messages about what was skipped and may have been meant.
  private(set) var notes: [String] = []
  /// What is below it and cannot be read, or is not read as it holds no manifests as they are.
  private(set) var problems: [Problem] = []
  /// The files that end in something else, but for hidden ones: those are of other programs.
  private var others: [FilePath] = []

  private static let extensions = [".json", ".yaml", ".yml"]

  init(_ folder: FilePath) throws(Problem) {
    try descend(folder, isHidden: false)
    noteOthers()
  }

  private mutating func descend(_ folder: FilePath, isHidden: Bool) throws(Problem) {
    let names = try FolderListing.names(in: folder)
    if names.contains(Array("Chart.yaml".utf8)) {
      throw Problem(
        Place(folder.text), found: "a Helm chart, which was skipped: its templates are not manifests",
        expected: "what helm template prints")
    }
    for name in names where name != Array(".git".utf8) {
      let isHidden = isHidden || name.first == UInt8(ascii: ".")
      do throws(Problem) {
        try add(folder.appending(name), name, isHidden: isHidden)
      } catch {
        problems.append(error)
      }
    }
  }

  private mutating func add(_ path: FilePath, _ name: [UInt8], isHidden: Bool) throws(Problem) {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { throw InputFile.unreadable(path.text) }
    let isLink = FileType(mode: status.st_mode) == .link
    if isLink, path.withCString({ stat($0, &status) }) != 0 {
      guard errno == ENOENT else { throw InputFile.unreadable(path.text) }
      throw FolderListing.skipped(path, "a broken link")
    }
    switch FileType(mode: status.st_mode) {
    // Followed, it could lead round in a circle or anywhere.
    case .folder where isLink: throw FolderListing.skipped(path, "a link to a folder")
    case .folder: try descend(path, isHidden: isHidden)
    case .regular where FolderListing.canHoldObjects(name):
      files.append(path)
      byteCount += Int(status.st_size)
    case .regular: if !isHidden { others.append(path) }
    case let type: notes.append("\(path.text) is \(type.label) and was skipped.")
    }
  }

  /// Whether a file's name ends as those do that hold objects, in letters of any case.
  private static func canHoldObjects(_ name: [UInt8]) -> Bool {
    let end = String(decoding: name.suffix(5), as: UTF8.self).lowercased()
    return extensions.contains(where: end.hasSuffix)
  }

  private static func skipped(_ path: FilePath, _ found: String) -> Problem {
    Problem(Place(path.text), found: "\(found), which was skipped", expected: "a file or a folder")
  }

  private mutating func noteOthers() {
    guard !others.isEmpty else { return }
    notes.append(
      "\(counted(others.count, "file", "files")) skipped, as \(others.count == 1 ? "it ends" : "they end") in none of "
        + ".json, .yaml and .yml: \(listed(others.map(\.text), most: 2)).")
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
