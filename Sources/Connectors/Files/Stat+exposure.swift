import AccessModel
import Glibc
import SafeText
import SystemPackage

extension Stat {
  /// Who else can read or change the file with this status; nil if only this user can, or the superuser.
  func exposure(of path: String) -> FileExposure? {
    guard [geteuid(), 0].contains(userID.rawValue) else {
      return FileExposure("it belongs to another user (UID \(userID.rawValue))", remedy: "a file of your own")
    }
    let writing: FilePermissions = [.groupWrite, .otherWrite]
    let shared: FilePermissions = [.groupReadWriteExecute, .otherReadWriteExecute]
    guard !permissions.isDisjoint(with: shared) else { return nil }
    let digits = String(permissions.rawValue & 0o7777, radix: 8)
    let mode = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let what = permissions.isDisjoint(with: writing) ? "read" : "change"
    return FileExposure(
      "other users can \(what) it (mode \(mode))", remedy: "mode 0600: chmod 600 \(Quoting.shell(path))")
  }
}
