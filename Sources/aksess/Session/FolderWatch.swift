import Foundation

/// Tells when files of a folder are written, moved or deleted, by inotify: waiting for that costs nothing.
final class FolderWatch {
  /// What to wait on, -1 where the folder cannot be watched: it is not there, or the limit of watches is reached.
  let descriptor: Int32

  init(_ folder: String) {
    let watch = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    if watch >= 0, inotify_add_watch(watch, folder, events) < 0 {
      close(watch)
      descriptor = -1
    } else {
      descriptor = watch
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Whether something has changed since this was asked last.
  func takeChange() -> Bool {
    guard descriptor >= 0 else { return false }
    var hasChanged = false
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while read(descriptor, &bytes, bytes.count) > 0 { hasChanged = true }
    return hasChanged
  }
}
