import CLinux
import Descriptors
import Glibc
import SystemPackage

extension TemporaryFile {
  /// Gives the file its final name; throws `.fileExists` if the name is taken.
  func add(as final: String) throws(Errno) {
    if renameat2(folder.rawValue, name, folder.rawValue, final, shim_rename_noreplace()) == 0 { return }
    // Not every file system supports this.
    guard [.invalidArgument, .noFunction].contains(Errno.last) else { throw .last }
    try link(as: final)
  }

  /// Does the same in two steps, between which the file has both names.
  func link(as final: String) throws(Errno) {
    guard linkat(folder.rawValue, name, folder.rawValue, final, 0) == 0 else { throw .last }
    remove()
  }

  /// Gives the file its final name, replacing the file with that name.
  func replace(_ final: String) throws(Errno) {
    guard renameat(folder.rawValue, name, folder.rawValue, final) == 0 else { throw .last }
  }

  func remove() { unlinkat(folder.rawValue, name, 0) }
}
