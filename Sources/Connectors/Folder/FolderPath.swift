import AccessModel
import Descriptors
import Glibc
import SystemPackage

/// Paths in a folder of manifests, which must not lead out of it.
enum FolderPath {
  /// Refuses a path that leads out of the folder by a link.
  static func check(_ path: String, in folder: String) throws(WriteFailure) {
    let root = canonical(folder)
    var place = OutputFolder.path(path, in: folder)
    guard !path.split(separator: "/").contains("..") else { throw WriteFailure("\(place) is not in \(folder).") }
    // The nearest that exists, where a link may be.
    while !exists(place), let slash = place.lastIndex(of: "/"), slash > place.startIndex {
      place = String(place[..<slash])
      if place.utf8.count < folder.utf8.count { return }
    }
    let found = canonical(place)
    guard found == root || found.hasPrefix(root == "/" ? "/" : "\(root)/") else {
      throw WriteFailure("\(place) is a link out of \(folder), to \(found); nothing was changed.")
    }
  }

  static func canonical(_ path: String) -> String { FilePath(path.isEmpty ? "." : path).canonical.string }

  private static func exists(_ path: String) -> Bool {
    (try? Stat(FilePath(path), followTargetSymlink: false)) != nil
  }

  /// What is in a file; nil if nothing is there.
  static func bytes(of path: String) throws(WriteFailure) -> [UInt8]? {
    guard exists(path) else { return nil }
    guard try Destination(path).existing != nil else { return nil }
    do throws(Problem) { return try InputFile.read(FilePath(path)) } catch { throw WriteFailure(error.message) }
  }
}
