import Glibc
import SystemPackage

/// Detects when files in a folder are written, moved or deleted, through inotify, so that no polling is needed.
final class FolderWatch {
  /// The descriptor to wait on; nil if the folder cannot be watched, for example if it does not exist or the limit on
  /// watches is reached.
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

  /// Whether something has changed since the last call.
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
