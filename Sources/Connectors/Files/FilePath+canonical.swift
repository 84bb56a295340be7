import Glibc

extension FilePath {
  /// The path from the root without links, `.` and `..`; as it is where nothing is there, and for standard input.
  var canonical: FilePath {
    guard self != .standardInput, let resolved = withCString({ realpath($0, nil) }) else { return self }
    defer { free(resolved) }
    return FilePath(bytes: UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)).map { $0 })
  }

  /// Whether a regular file or a folder stands there, and not a stream that is gone once it is read.
  package var isFileOrFolder: Bool {
    var status = stat()
    guard self != .standardInput, withCString({ stat($0, &status) }) == 0 else { return false }
    let type = FileType(mode: status.st_mode)
    return type == .regular || type == .folder
  }
}

extension FilePath: Comparable {
  /// In the order of the bytes.
  package static func < (left: FilePath, right: FilePath) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}
