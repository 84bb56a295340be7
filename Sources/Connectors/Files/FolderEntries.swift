import Descriptors
import Glibc
import SystemPackage

/// The names of a folder's entries except `.` and `..`, in the order of the system.
struct FolderEntries: ~Copyable {
  private let stream: OpaquePointer

  init(_ folder: FilePath) throws(Errno) {
    guard let stream = folder.withPlatformString({ opendir($0) }) else { throw .last }
    self.stream = stream
  }

  /// - Parameter folder: The descriptor of a folder, which stays open.
  init(of folder: FileDescriptor) throws(Errno) {
    // The directory stream closes the descriptor that it reads.
    let own = openat(folder.rawValue, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw .last }
    guard let stream = fdopendir(own) else {
      let error = Errno.last
      close(own)
      throw error
    }
    self.stream = stream
  }

  deinit { closedir(stream) }

  /// The next name; nil at the end.
  mutating func next() throws(Errno) -> FilePath.Component? {
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw .last }
        return nil
      }
      // An entry is only as long as its name requires, which is less than the size of `dirent`.
      let start = UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      if let name = FilePath.Component(platformString: start.assumingMemoryBound(to: CChar.self)), name.kind == .regular
      {
        return name
      }
    }
  }
}
