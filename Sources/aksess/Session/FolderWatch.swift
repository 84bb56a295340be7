import Glibc
import SystemPackage

/// Tells when files of a folder are written, moved or deleted, by inotify: waiting for that costs nothing.
final class FolderWatch {
  /// What to wait on; nil if the folder cannot be watched, as it does not exist or the limit of watches is reached.
  let descriptor: FileDescriptor?

  init(_ folder: String) {
    let watch = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    if watch >= 0, inotify_add_watch(watch, folder, events) < 0 {
      close(watch)
      descriptor = nil
    } else {
      descriptor = watch < 0 ? nil : FileDescriptor(rawValue: watch)
    }
  }

  deinit { try? descriptor?.close() }

  /// Whether something has changed since this was asked last.
  func takeChange() -> Bool {
    guard let descriptor else { return false }
    var hasChanged = false
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while let count = try? bytes.withUnsafeMutableBytes({ try descriptor.read(into: $0) }), count > 0 {
      hasChanged = true
    }
    return hasChanged
  }
}
