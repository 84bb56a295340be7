import AccessModel
import Descriptors
import Glibc
import SystemPackage

/// Where to write a file: the folder, the name, and the existing file, if any.
struct Destination: Equatable {
  /// Ends with a slash; empty for the working folder.
  let folder: String
  let name: String
  let existing: ExistingFile?
  /// The permissions of the existing file.
  let mode: FilePermissions

  /// Examines a path, following symbolic links.
  init(_ path: String) throws(WriteFailure) {
    let status: Stat
    do throws(Errno) {
      status = try Stat(path, followTargetSymlink: false)
    } catch .noSuchFileOrDirectory {
      self.init(path, existing: nil, mode: [])
      return
    } catch {
      throw WriteFailure(path, error: error)
    }
    guard status.type == .symbolicLink else {
      try Destination.check(status, path, "\(path) is")
      self.init(path, existing: ExistingFile(identity: status.identity), mode: status.permissions)
      return
    }
    guard let resolved = realpath(path, nil) else {
      guard Errno.last == .noSuchFileOrDirectory else { throw WriteFailure(path, error: .last) }
      throw WriteFailure("\(path) is a broken link, and was not changed.")
    }
    defer { free(resolved) }
    let target = String(cString: resolved)
    let found = try WriteFailure.at(path) { () throws(Errno) in
      try Stat(target, followTargetSymlink: false)
    }
    try Destination.check(found, path, "\(path) is a link to \(target), which is")
    self.init(target, existing: ExistingFile(target: target, identity: found.identity), mode: found.permissions)
  }

  private init(_ path: String, existing: ExistingFile?, mode: FilePermissions) {
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    name = String(path.dropFirst(folder.count))
    self.existing = existing
    self.mode = mode
  }

  private static func check(_ status: Stat, _ path: String, _ subject: String) throws(WriteFailure) {
    guard status.type == .regular else { throw WriteFailure("\(subject) \(status.type.label), and was not changed.") }
  }
}

extension Stat {
  /// See `ExistingFile.identity`.
  fileprivate var identity: [Int64] {
    [
      Int64(truncatingIfNeeded: deviceID.rawValue), Int64(truncatingIfNeeded: inode.rawValue), size,
      Int64(st_mtim.tv_sec), Int64(st_mtim.tv_nsec),
    ]
  }
}
