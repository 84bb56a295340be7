import Glibc

/// The names of a folder's entries by their bytes, which need not be UTF-8; in the order of the system.
struct FolderEntries: ~Copyable {
  private let stream: OpaquePointer

  /// Nil where the folder cannot be opened; `errno` says why.
  init?(_ folder: FilePath) {
    guard let stream = folder.withCString({ opendir($0) }) else { return nil }
    self.stream = stream
  }

  /// - Parameter folder: The descriptor of a folder, which stays open.
  init?(of folder: Int32) {
    // A stream closes the descriptor that it reads.
    let own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { return nil }
    guard let stream = fdopendir(own) else {
      close(own)
      return nil
    }
    self.stream = stream
  }

  deinit { closedir(stream) }

  /// The next name but `.` and `..`; nil at the end, and where reading fails: then `errno` is not 0.
  mutating func next() -> [UInt8]? {
    while true {
      errno = 0
      guard let entry = readdir(stream) else { return nil }
      // An entry is only as long as its name, not as its type.
      let start = UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      let name = start.assumingMemoryBound(to: UInt8.self)
      let bytes = Array(UnsafeBufferPointer(start: name, count: strlen(start.assumingMemoryBound(to: CChar.self))))
      if bytes != Array(".".utf8), bytes != Array("..".utf8) { return bytes }
    }
  }
}
