import AccessModel
import Descriptors
import Glibc
import SystemPackage

extension PrivateFolder {
  /// Opens a journal to append to, and locks it until it is closed.
  ///
  /// - Parameter isMade: Whether a journal that is missing is made.
  /// - Throws: A failure of the cause `held` if another process has locked it.
  func openLocked(_ name: String, isMade: Bool) throws(DraftFailure) -> FileDescriptor {
    while true {
      let file = try open(name, O_RDWR | O_APPEND | (isMade ? O_CREAT : 0))
      guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else {
        let error = Errno.last
        try? file.close()
        guard error == .wouldBlock else {
          throw DraftFailure(.notWritten, "The draft \(path)/\(name) cannot be locked (\(error)).")
        }
        throw DraftFailure(
          .held, "Another aksess holds the draft of this source (\(KeptDraft.id(name))): quit it first.")
      }
      // Whoever held it until now may have put another file in its place.
      if has(name, of: file) { return file }
      try? file.close()
    }
  }
}
