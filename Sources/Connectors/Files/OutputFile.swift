import Foundation

/// Why a file was not written, in one sentence; hostile text still in it.
package struct WriteFailure: Error, Sendable, Hashable {
  package let sentence: String
  /// Whether the only obstacle is that the file is there already.
  package let isExistingFile: Bool

  init(_ sentence: String, isExistingFile: Bool = false) {
    self.sentence = sentence
    self.isExistingFile = isExistingFile
  }
}

/// Writes a file whole or not at all: beside its place, synchronised, then renamed.
package enum OutputFile {
  /// A file that is replaced keeps its mode; a new one takes the umask's.
  package static func write(_ text: String, to path: String, replacing: Bool) throws(WriteFailure) {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists && status.st_mode & S_IFMT == S_IFDIR { throw WriteFailure("\(path) is a folder.") }
    if exists && !replacing {
      throw WriteFailure("\(path) exists already and was not touched.", isExistingFile: true)
    }
    // Through a link, so that what the link points to is replaced and not the link.
    let target = exists ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    let temporary = "\(folder).aksess-\(getpid()).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    var isWhole = writeAll(Array(text.utf8), to: descriptor)
    if exists { isWhole = fchmod(descriptor, status.st_mode & 0o7777) == 0 && isWhole }
    isWhole = isWhole && fsync(descriptor) == 0
    isWhole = close(descriptor) == 0 && isWhole
    guard isWhole, rename(temporary, target) == 0 else {
      let failure = failure(path)
      unlink(temporary)
      throw failure
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func failure(_ path: String) -> WriteFailure {
    WriteFailure("\(path) cannot be written (\(String(cString: strerror(errno)))); nothing was changed.")
  }
}
