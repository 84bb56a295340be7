import Descriptors
import Glibc
import SystemPackage

/// Paths of files in a folder, and the folders on the way to them.
package enum OutputFolder {
  /// The path of a file in a folder, which may end with a slash.
  package static func path(_ file: String, in folder: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)"
  }

  /// A name for a folder that stands for a text, such as that of a kubectl context: what a file system or a shell would
  /// take for something else is percent-encoded, so that two texts never share a folder.
  package static func name(of text: String) -> String {
    let bytes = text.utf8.enumerated().flatMap { place, byte -> [UInt8] in
      let isKept = byte > UInt8(ascii: " ") && byte != 0x7F && !"/%\\".utf8.contains(byte)
      let isFirst = place == 0 && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"))
      let digits = String(byte, radix: 16, uppercase: true)
      return isKept && !isFirst ? [byte] : Array("%\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Makes the folders on the way to a file.
  ///
  /// - Parameter mode: Their permissions, reduced by the umask.
  package static func makeFolders(of path: String, mode: mode_t = 0o777) throws(WriteFailure) {
    for slash in path.indices.dropFirst() where path[slash] == "/" {
      let folder = String(path[..<slash])
      if mkdir(folder, mode) == 0 { continue }
      let error = Errno.last
      // A folder that cannot be made since it is on a read-only disk, say, may still be there.
      if error == .fileExists || access(folder, F_OK) == 0 { continue }
      throw WriteFailure(folder, error: error)
    }
  }
}

extension OutputFile {
  /// Writes a file.
  ///
  /// - Parameter isOverwriting: Whether an existing file is replaced.
  package static func write(_ text: String, to path: String, isOverwriting: Bool) throws(WriteFailure) {
    do throws(WriteFailure) {
      try write(text, to: path)
    } catch {
      guard isOverwriting, let existing = error.existing else { throw error }
      try write(text, to: path, replacing: existing)
    }
  }
}
