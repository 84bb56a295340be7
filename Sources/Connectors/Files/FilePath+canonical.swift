import Glibc
import SystemPackage

extension FilePath {
  /// The absolute path without links, `.` and `..`; unchanged if nothing exists there, and for standard input.
  var canonical: FilePath {
    guard self != .standardInput, let resolved = withPlatformString({ realpath($0, nil) }) else { return self }
    defer { free(resolved) }
    return FilePath(platformString: resolved)
  }

  /// Whether a regular file or a folder exists there, and not a stream that is gone once it is read.
  package var isFileOrFolder: Bool {
    guard self != .standardInput, let type = try? Stat(self).type else { return false }
    return type == .regular || type == .directory
  }

  /// Whether its bytes come before those of another.
  func precedes(_ other: FilePath) -> Bool {
    withPlatformString { left in other.withPlatformString { strcmp(left, $0) < 0 } }
  }
}
