import AccessModel
import Glibc
import SystemPackage

/// The files in a folder that can contain objects, sorted by path.
struct FolderListing {
  private(set) var files: [FilePath] = []
  /// The total size of the files in bytes.
  private(set) var byteCount = 0
  /// Messages about skipped files that the user may have wanted.
  private(set) var notes: [String] = []
  /// What could not be read, or was skipped because it needs rendering to become manifests.
  private(set) var problems: [Problem] = []
  /// The files with other extensions, except hidden ones, which belong to other programs.
  private var others: [FilePath] = []

  private static let extensions = [".json", ".yaml", ".yml"]

  init(_ folder: FilePath) throws(Problem) {
    try descend(folder, isHidden: false)
    noteOthers()
  }

  private mutating func descend(_ folder: FilePath, isHidden: Bool) throws(Problem) {
    let names = try FolderListing.names(in: folder)
    if names.contains("Chart.yaml") {
      throw Problem(
        Place(folder.text), found: "a Helm chart, which was skipped: its templates are not manifests",
        expected: "what helm template prints")
    }
    for name in names where name != ".git" {
      let isHidden = isHidden || name.string.utf8.first == UInt8(ascii: ".")
      do throws(Problem) {
        try add(folder.appending(name), name, isHidden: isHidden)
      } catch {
        problems.append(error)
      }
    }
  }

  private mutating func add(_ path: FilePath, _ name: FilePath.Component, isHidden: Bool) throws(Problem) {
    let status: Stat
    let isLink: Bool
    do throws(Errno) {
      let entry = try Stat(path, followTargetSymlink: false)
      isLink = entry.type == .symbolicLink
      status = isLink ? try Stat(path) : entry
    } catch .noSuchFileOrDirectory where (try? Stat(path, followTargetSymlink: false)) != nil {
      throw FolderListing.skipped(path, "a broken link")
    } catch {
      throw InputFile.unreadable(path.text, error)
    }
    switch status.type {
    // Following it could lead anywhere, even in a circle.
    case .directory where isLink: throw FolderListing.skipped(path, "a link to a folder")
    case .directory: try descend(path, isHidden: isHidden)
    case .regular where FolderListing.canHoldObjects(name):
      files.append(path)
      byteCount += Int(status.size)
    case .regular: if !isHidden { others.append(path) }
    case let type: notes.append("\(path.text) is \(type.label) and was skipped.")
    }
  }

  /// Whether a file has an extension of files that can contain objects, in any case.
  private static func canHoldObjects(_ name: FilePath.Component) -> Bool {
    let end = String(decoding: name.string.utf8.suffix(5), as: UTF8.self).lowercased()
    return extensions.contains(where: end.hasSuffix)
  }

  private static func skipped(_ path: FilePath, _ found: String) -> Problem {
    Problem(Place(path.text), found: "\(found), which was skipped", expected: "a file or a folder")
  }

  private mutating func noteOthers() {
    guard !others.isEmpty else { return }
    notes.append(
      counted(others.count, "file skipped, as it ends", "files skipped, as they end")
        + " in none of .json, .yaml and .yml: \(listed(others.map(\.text), most: 2)).")
  }

  /// The names of a folder's entries, sorted by bytes.
  private static func names(in folder: FilePath) throws(Problem) -> [FilePath.Component] {
    var names: [FilePath.Component] = []
    do throws(Errno) {
      var entries = try FolderEntries(folder)
      while let name = try entries.next() { names.append(name) }
    } catch {
      throw Problem(
        Place(folder.text), found: "the folder cannot be listed (\(error))", expected: "a folder you may read")
    }
    return names.sorted { left, right in
      left.withPlatformString { left in right.withPlatformString { strcmp(left, $0) < 0 } }
    }
  }
}
