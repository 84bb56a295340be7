import Descriptors
import Glibc
import SystemPackage

/// A temporary file, `.aksess-PID.NUMBER.new` in the destination folder, locked while it is being written.
struct TemporaryFile {
  let descriptor: FileDescriptor
  let folder: FileDescriptor
  let name: String

  private static let (prefix, suffix) = (".aksess-", ".new")
  /// The numbers in names, which limit how many files a process can write at once.
  static let numbers = 0..<100

  /// Creates and opens a temporary file.
  ///
  /// - Parameter mode: Its permissions, reduced by the umask.
  init(in folder: FileDescriptor, mode: FilePermissions) throws(Errno) {
    for number in TemporaryFile.numbers {
      let name = TemporaryFile.name(getpid(), number)
      let descriptor = openat(
        folder.rawValue, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode.rawValue)
      if descriptor >= 0 {
        // On file systems without locks, only the process ID protects it.
        flock(descriptor, LOCK_EX | LOCK_NB)
        (self.folder, self.name, self.descriptor) = (folder, name, FileDescriptor(rawValue: descriptor))
        return
      }
      guard Errno.last == .fileExists else { throw .last }
    }
    throw .fileExists
  }

  /// Removes the temporary files of programs that were killed while writing.
  ///
  /// A file is removed if it has the name of a temporary file and the same owner, its process does not exist, and it is
  /// not locked: the process may be running where this one cannot see it, in another container or on another machine.
  static func removeAbandoned(in folder: FileDescriptor) {
    guard var entries = try? FolderEntries(of: folder) else { return }
    while let name = try? entries.next()?.string {
      guard let process = process(of: name), kill(process, 0) != 0, errno == ESRCH else { continue }
      let descriptor = openat(folder.rawValue, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      guard let status = try? Stat(FileDescriptor(rawValue: descriptor)), status.type == .regular,
        status.userID.rawValue == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0
      else { continue }
      unlinkat(folder.rawValue, name, 0)
    }
  }

  static func name(_ process: pid_t, _ number: Int) -> String { "\(prefix)\(process).\(number)\(suffix)" }

  /// The process ID in the name of a temporary file; nil for other names.
  static func process(of name: String) -> pid_t? {
    let parts = name.dropFirst(prefix.count).dropLast(suffix.count)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let process = pid_t(parts[0]), let number = Int(parts[1]), process > 0,
      numbers.contains(number), name == TemporaryFile.name(process, number)
    else { return nil }
    return process
  }
}
