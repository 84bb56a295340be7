import CLinux
import Glibc

/// Each call says by the error's number (`errno`) why it failed, and is nil where it did not.
extension TemporaryFile {
  /// Gives the file its name; EEXIST where something has that name already.
  func add(as final: String) -> Int32? {
    if renameat2(folder, name, folder, final, shim_rename_noreplace()) == 0 { return nil }
    // Not every file system can.
    return errno == EINVAL || errno == ENOSYS ? link(as: final) : errno
  }

  /// The same in two steps, between which the file has both names.
  func link(as final: String) -> Int32? {
    guard linkat(folder, name, folder, final, 0) == 0 else { return errno }
    remove()
    return nil
  }

  /// Gives the file a name that another has, which is gone by that.
  func replace(_ final: String) -> Int32? {
    renameat(folder, name, folder, final) == 0 ? nil : errno
  }

  func remove() { unlinkat(folder, name, 0) }
}
