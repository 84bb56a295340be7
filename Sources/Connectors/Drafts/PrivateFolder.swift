import AccessModel
import Descriptors
import Glibc
import SystemPackage

/// The folder of the drafts, in which only this user may write; closed with the value.
struct PrivateFolder: ~Copyable {
  let path: String
  let descriptor: FileDescriptor

  /// Opens the folder without following a link in its place.
  ///
  /// - Parameter isMade: Whether a folder that is missing is made.
  init(_ path: String, isMade: Bool) throws(DraftFailure) {
    if isMade {
      do throws(WriteFailure) {
        try OutputFolder.makeFolders(of: "\(path)/", mode: 0o700)
      } catch {
        throw DraftFailure(.notWritten, error.message)
      }
    }
    descriptor = try PrivateFolder.open(path)
    self.path = path
  }

  deinit { try? descriptor.close() }

  private static func open(_ path: String) throws(DraftFailure) -> FileDescriptor {
    let folder: FileDescriptor
    do throws(Errno) {
      folder = try Errno.typed {
        try FileDescriptor.open(path, .readOnly, options: [.directory, .noFollow, .closeOnExec])
      }
    } catch {
      throw DraftFailure(reading: path, error)
    }
    do throws(DraftFailure) {
      try check(folder, path, isShared: [.groupWrite, .otherWrite], to: "700")
    } catch {
      try? folder.close()
      throw error
    }
    return folder
  }

  /// Opens a journal in it, without following a link in its place.
  ///
  /// - Parameter flags: Of open(2), in addition to those that all journals need.
  func open(_ name: String, _ flags: Int32) throws(DraftFailure) -> FileDescriptor {
    let file = openat(descriptor.rawValue, name, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o600)
    guard file >= 0 else { throw DraftFailure(reading: "\(path)/\(name)", .last) }
    let opened = FileDescriptor(rawValue: file)
    do throws(DraftFailure) {
      let shared: FilePermissions = [.groupReadWriteExecute, .otherReadWriteExecute]
      try PrivateFolder.check(opened, "\(path)/\(name)", isShared: shared, to: "600")
    } catch {
      try? opened.close()
      throw error
    }
    return opened
  }

  /// Whether a name in it is that of an open file.
  func has(_ name: String, of file: FileDescriptor) -> Bool {
    guard let open = try? Stat(file), let named = try? Stat("\(path)/\(name)", followTargetSymlink: false) else {
      return false
    }
    return (open.deviceID, open.inode) == (named.deviceID, named.inode)
  }

  /// Synchronizes its entries to disk.
  func synchronize() throws(Errno) { if fsync(descriptor.rawValue) != 0 { throw .last } }

  /// - Parameters:
  ///   - shared: The permissions that nobody may have.
  ///   - mode: The mode that is right, for the message.
  private static func check(
    _ file: FileDescriptor, _ path: String, isShared shared: FilePermissions, to mode: String
  ) throws(DraftFailure) {
    guard let status = try? Stat(file) else { throw DraftFailure(reading: path, .last) }
    guard status.type == .regular || status.type == .directory else {
      throw DraftFailure(.unreadable, "The draft \(path) is \(status.type.label), and is not used.")
    }
    guard status.userID.rawValue == geteuid() else {
      throw DraftFailure(.unreadable, "\(path) belongs to another user, and is not used.")
    }
    guard status.permissions.isDisjoint(with: shared) else {
      throw DraftFailure(.unreadable, "\(path) is open to other users, and is not used: chmod \(mode) it.")
    }
  }
}
