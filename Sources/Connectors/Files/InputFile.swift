import AccessModel
import Descriptors
import Glibc
import SystemPackage

/// Reads a whole file, FIFO or standard input.
package enum InputFile {
  /// The maximum size of a file or stream, in bytes.
  package static let limit = 1 << 30
  /// The maximum size of a settings file, in bytes.
  package static let settingsLimit = 1 << 20
  private static let chunk = 1 << 20
  /// How long to wait for a stream before checking whether the task was cancelled.
  private static let patience = Duration.milliseconds(100)

  package static func read(_ path: FilePath) throws(Problem) -> [UInt8] {
    guard path != .standardInput else {
      return try read(FileDescriptor.standardInput, path: path.text, size: 0, limit: limit)
    }
    return try read(path, isSettings: false, limit: limit)
  }

  /// Reads a settings file as text: a regular file of at most `settingsLimit`. Anything else is refused without
  /// reading, as it could block the program for ever.
  package static func readSettings(_ path: String) throws(Problem) -> String {
    try readGuardedSettings(path).text
  }

  /// Reads a settings file as text, and says who else can read or change that very file.
  ///
  /// - Returns: No exposure if only this user can, or the superuser.
  package static func readGuardedSettings(_ path: String) throws(Problem) -> (text: String, exposure: FileExposure?) {
    var exposure: FileExposure?
    let bytes = try read(FilePath(path), isSettings: true, limit: settingsLimit) { exposure = $0.exposure(of: path) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(Place(path), found: "bytes that are not UTF-8", expected: "YAML in UTF-8")
    }
    return (text, exposure)
  }

  /// When a file was last modified; nil if it is not a file.
  static func modified(_ path: FilePath) -> Timestamp? {
    guard path != .standardInput, let status = try? Stat(path), status.type == .regular else { return nil }
    return Timestamp(seconds: Int64(status.st_mtim.tv_sec))
  }

  /// The name of the input in messages.
  package static func source(_ path: String) -> String { path == "-" ? "standard input" : path }

  static func unreadable(_ path: String, _ error: Errno) -> Problem {
    let reason = error == .noSuchFileOrDirectory ? "no such file or folder" : "it cannot be read (\(error))"
    return Problem(Place(source(path)), found: reason)
  }

  private static func read(
    _ path: FilePath, isSettings: Bool, limit: Int, seeing: (Stat) -> Void = { _ in }
  ) throws(Problem) -> [UInt8] {
    let (descriptor, status) = try open(path)
    defer { try? descriptor.close() }
    seeing(status)
    guard status.type == .regular || !isSettings else {
      throw Problem(Place(path.text), found: "it is \(status.type.label)", expected: "a regular file")
    }
    let size = status.type == .regular ? Int(status.size) : 0
    guard size <= limit else { throw tooLong(path.text, limit) }
    return try read(descriptor, path: path.text, size: size, limit: limit)
  }

  private static func open(_ path: FilePath) throws(Problem) -> (FileDescriptor, Stat) {
    do throws(Errno) {
      // Opening a FIFO in blocking mode would wait for a writer and could not be cancelled.
      let options: FileDescriptor.OpenOptions = [.closeOnExec, .nonBlocking, .init(rawValue: O_NOCTTY)]
      let descriptor = try Errno.typed { try FileDescriptor.open(path, .readOnly, options: options) }
      do throws(Errno) {
        return (descriptor, try Stat(descriptor))
      } catch {
        try? descriptor.close()
        throw error
      }
    } catch {
      throw unreadable(path.text, error)
    }
  }

  private static func read(_ descriptor: FileDescriptor, path: String, size: Int, limit: Int) throws(Problem) -> [UInt8]
  {
    var bytes: [UInt8] = []
    // One byte more than the size detects the end of the file in the same call.
    var block = try readBlock(descriptor, path: path, room: size > 0 ? size + 1 : chunk)
    while !block.isEmpty {
      // An endless stream of zeros is refused at once instead of after a gigabyte.
      if let zero = firstZero(in: block) {
        let place = "a zero byte at offset \(bytes.count + zero)"
        throw Problem(Place(source(path)), found: place, expected: "JSON or YAML text in UTF-8")
      }
      if bytes.isEmpty { bytes = block } else { bytes += block }
      guard bytes.count <= limit else { throw tooLong(path, limit) }
      block = try readBlock(descriptor, path: path, room: chunk)
    }
    return bytes
  }

  /// The offset of the first zero byte in the first chunk.
  private static func firstZero(in block: [UInt8]) -> Int? {
    block.withUnsafeBytes { bytes in
      bytes.baseAddress.flatMap { start in
        memchr(start, 0, min(bytes.count, chunk)).map { UnsafeRawPointer($0) - start }
      }
    }
  }

  /// Returns the bytes of one read(2) call, at most `room`; empty at the end.
  private static func readBlock(_ descriptor: FileDescriptor, path: String, room: Int) throws(Problem) -> [UInt8] {
    while true {
      // Cancelled readings may queue: each of them has to end without waiting.
      repeat {
        if Task.isCancelled { throw Problem(Place(source(path)), found: "reading was cancelled") }
      } while !descriptor.waitToRead(patience)
      do throws(Errno) {
        return try Errno.typed {
          try [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
            initialized = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
          }
        }
      } catch .wouldBlock {
        continue
      } catch {
        throw unreadable(path, error)
      }
    }
  }

  private static func tooLong(_ path: String, _ limit: Int) -> Problem {
    let size = limit < 1 << 30 ? "\(limit >> 20) MiB" : "\(limit >> 30) GiB"
    return Problem(Place(source(path)), found: "more than \(size)", expected: "at most that much from one source")
  }
}
