import AccessModel
import Glibc

/// Reads the whole of a file, a FIFO or standard input.
package enum InputFile {
  /// The most that is read of one file or stream, in bytes.
  package static let limit = 1 << 30
  /// The most that is read of one file of settings, in bytes.
  package static let settingsLimit = 1 << 20
  private static let chunk = 1 << 20
  /// How long a stream is waited for until it is seen whether that is still wanted, in milliseconds.
  private static let patience: Int32 = 100

  package static func read(_ path: FilePath) throws(Problem) -> [UInt8] {
    guard path != .standardInput else {
      return try read(descriptor: STDIN_FILENO, path: path.text, size: 0, limit: limit)
    }
    return try read(path, isSettings: false, limit: limit)
  }

  /// Reads a file of settings as text: a regular file of at most `settingsLimit`. Anything else is refused unread, as it
  /// could hold the program up for ever.
  package static func readSettings(_ path: String) throws(Problem) -> String {
    let bytes = try read(FilePath(path), isSettings: true, limit: settingsLimit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(Place(path), found: "bytes that are not UTF-8", expected: "YAML in UTF-8")
    }
    return text
  }

  /// When a file was last written; nil for what is not a file.
  static func modified(_ path: FilePath) -> Timestamp? {
    var status = stat()
    guard path != .standardInput, path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return Timestamp(seconds: Int64(status.st_mtim.tv_sec))
  }

  /// What to call the input in messages.
  package static func source(_ path: String) -> String { path == "-" ? "standard input" : path }

  /// The failure of the last call on `path`, from `errno`.
  static func unreadable(_ path: String) -> Problem {
    let reason =
      errno == ENOENT
      ? "no such file or folder" : "it cannot be read (\(String(cString: strerror(errno))))"
    return Problem(Place(source(path)), found: reason)
  }

  private static func read(_ path: FilePath, isSettings: Bool, limit: Int) throws(Problem) -> [UInt8] {
    // To open a FIFO otherwise would wait for somebody who writes into it, and could not be cancelled.
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
    guard descriptor >= 0 else { throw unreadable(path.text) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path.text) }
    let type = FileType(mode: status.st_mode)
    guard type == .regular || !isSettings else {
      throw Problem(Place(path.text), found: "it is \(type.label)", expected: "a regular file")
    }
    let size = type == .regular ? Int(status.st_size) : 0
    guard size <= limit else { throw tooLong(path.text, limit) }
    return try read(descriptor: descriptor, path: path.text, size: size, limit: limit)
  }

  private static func read(descriptor: Int32, path: String, size: Int, limit: Int) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    // A byte more than a file has tells with it that this was its end.
    var block = try readBlock(descriptor, path: path, room: size > 0 ? size + 1 : chunk)
    while !block.isEmpty {
      // An endless stream of zeros is refused at once and not after a gigabyte.
      if let zero = block.prefix(chunk).firstIndex(of: 0) {
        let place = "a zero byte at offset \(bytes.count + zero)"
        throw Problem(Place(source(path)), found: place, expected: "JSON or YAML text in UTF-8")
      }
      if bytes.isEmpty { bytes = block } else { bytes += block }
      guard bytes.count <= limit else { throw tooLong(path, limit) }
      block = try readBlock(descriptor, path: path, room: chunk)
    }
    return bytes
  }

  /// What one call of read(2) gives, at most `room` bytes; empty at the end.
  private static func readBlock(_ descriptor: Int32, path: String, room: Int) throws(Problem) -> [UInt8] {
    while true {
      try wait(for: descriptor, path: path)
      var (count, error) = (0, Int32(0))
      let block = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        count = Glibc.read(descriptor, buffer.baseAddress, room)
        error = errno
        initialized = max(0, count)
      }
      if count >= 0 { return block }
      errno = error
      guard error == EINTR || error == EAGAIN else { throw unreadable(path) }
    }
  }

  /// Waits until there is something to read, or its end; throws where the task is cancelled meanwhile.
  private static func wait(for descriptor: Int32, path: String) throws(Problem) {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      if Task.isCancelled { throw Problem(Place(source(path)), found: "reading was cancelled") }
      let count = poll(&state, 1, patience)
      guard count == 0 || count < 0 && errno == EINTR else { return }
    }
  }

  private static func tooLong(_ path: String, _ limit: Int) -> Problem {
    let size = limit < 1 << 30 ? "\(limit >> 20) MiB" : "\(limit >> 30) GiB"
    return Problem(Place(source(path)), found: "more than \(size)", expected: "at most that much from one source")
  }
}
