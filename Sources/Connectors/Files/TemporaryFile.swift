import Descriptors
import Glibc
import SystemPackage

/// A file on its way: `.aksess-PID.NUMBER.new` in the folder that it will stand in, locked while it is written.
struct TemporaryFile {
  let descriptor: FileDescriptor
  let folder: FileDescriptor
  let name: String

  private static let (prefix, suffix) = (".aksess-", ".new")
  /// As many are on their way at once at most.
  private static let numbers = 0..<100

  /// Makes one for writing.
  ///
  /// - Parameter mode: Its permissions, of which the umask takes some.
  init(in folder: FileDescriptor, mode: FilePermissions) throws(Errno) {
    for number in TemporaryFile.numbers {
      let name = TemporaryFile.name(getpid(), number)
      let descriptor = openat(
        folder.rawValue, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode.rawValue)
      if descriptor >= 0 {
        // Where locks are not to be had, the number of the process is all that protects it.
        flock(descriptor, LOCK_EX | LOCK_NB)
        (self.folder, self.name, self.descriptor) = (folder, name, FileDescriptor(rawValue: descriptor))
        return
      }
      guard Errno.last == .fileExists else { throw .last }
    }
    throw .fileExists
  }

  /// Removes those that programs left which were killed while they wrote.
  ///
  /// They are recognized by their name, by their owner, by their process, which is there no more, and by their lock: a process
  /// of that number may live where this one cannot see it, in another container or on another machine.
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

  private static func name(_ process: pid_t, _ number: Int) -> String { "\(prefix)\(process).\(number)\(suffix)" }

  /// The process that made a file of that name; nil where none did.
  static func process(of name: String) -> pid_t? {
    let parts = name.dropFirst(prefix.count).dropLast(suffix.count)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let process = pid_t(parts[0]), let number = Int(parts[1]), process > 0,
      numbers.contains(number), name == TemporaryFile.name(process, number)
    else { return nil }
    return process
  }
}
