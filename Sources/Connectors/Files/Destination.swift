import AccessModel
import Glibc

/// Where a file is to be written: the folder, the name in it, and what is there already.
struct Destination: Equatable {
  /// With a slash at its end; empty for the working folder.
  let folder: String
  let name: String
  let existing: ExistingFile?
  /// The permissions of what is there.
  let mode: mode_t

  /// Looks at a path; a link is followed to where it leads.
  init(_ path: String) throws(WriteFailure) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else { throw WriteFailure(path, error: errno) }
      self.init(path, existing: nil, mode: 0)
      return
    }
    guard FileType(mode: status.st_mode) == .link else {
      try Destination.check(status, path, "\(path) is")
      self.init(path, existing: ExistingFile(identity: Destination.identity(of: status)), mode: status.st_mode)
      return
    }
    guard let resolved = realpath(path, nil) else {
      guard errno == ENOENT else { throw WriteFailure(path, error: errno) }
      throw WriteFailure("\(path) is a broken link, and was not changed.")
    }
    defer { free(resolved) }
    let target = String(cString: resolved)
    guard lstat(target, &status) == 0 else { throw WriteFailure(path, error: errno) }
    try Destination.check(status, path, "\(path) is a link to \(target), which is")
    self.init(
      target, existing: ExistingFile(target: target, identity: Destination.identity(of: status)), mode: status.st_mode)
  }

  private init(_ path: String, existing: ExistingFile?, mode: mode_t) {
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    name = String(path.dropFirst(folder.count))
    self.existing = existing
    self.mode = mode & 0o7777
  }

  private static func check(_ status: stat, _ path: String, _ subject: String) throws(WriteFailure) {
    let type = FileType(mode: status.st_mode)
    guard type == .regular else { throw WriteFailure("\(subject) \(type.label), and was not changed.") }
  }

  private static func identity(of status: stat) -> [Int64] {
    [
      Int64(truncatingIfNeeded: status.st_dev), Int64(truncatingIfNeeded: status.st_ino), Int64(status.st_size),
      Int64(status.st_mtim.tv_sec), Int64(status.st_mtim.tv_nsec),
    ]
  }
}
