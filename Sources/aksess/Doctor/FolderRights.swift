import AccessModel
import Connectors
import Glibc

/// Who may read and write the folder of what aksess keeps.
enum FolderRights: Hashable {
  case absent
  case notFolder
  /// Why it cannot be looked at.
  case unreadable(String)
  /// - Parameter mode: The permission bits.
  case folder(isOwn: Bool, mode: UInt32)

  static func of(_ path: String) -> FolderRights {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .absent : .unreadable(String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return .notFolder }
    return .folder(isOwn: status.st_uid == geteuid(), mode: status.st_mode & 0o7777)
  }

  func check(_ path: String) -> Check {
    switch self {
    case .absent: Check(.stateFolder, .passed, "\(path) does not exist yet; nothing is kept")
    case .notFolder: Check(.stateFolder, .warning, "\(path) is not a folder", advice: "Move it away")
    case .unreadable(let reason): Check(.stateFolder, .warning, "\(path) cannot be looked at (\(reason))")
    case .folder(isOwn: false, _):
      Check(
        .stateFolder, .warning, "\(path) belongs to somebody else", advice: "Set XDG_STATE_HOME to a folder of yours")
    case .folder(_, let mode) where mode & 0o077 != 0:
      Check(
        .stateFolder, .warning, "\(path) is open to others (mode \(String(mode, radix: 8)))",
        advice: "chmod 700 \(path)")
    case .folder(_, let mode) where mode & 0o700 != 0o700:
      Check(
        .stateFolder, .warning, "you may not write to \(path) (mode \(String(mode, radix: 8)))",
        advice: "chmod 700 \(path)")
    case .folder: Check(.stateFolder, .passed, "\(path), yours alone")
    }
  }
}
