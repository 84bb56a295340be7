import Glibc
import SystemPackage

extension FilePath {
  /// The absolute path without links, `.` and `..`; unchanged for standard input or if nothing exists there.
  package var canonical: FilePath {
    guard self != .standardInput, let resolved = withPlatformString({ realpath($0, nil) }) else { return self }
    defer { free(resolved) }
    return FilePath(platformString: resolved)
  }

  /// Whether a regular file or a folder exists there, as opposed to a stream that can be read only once.
  package var isFileOrFolder: Bool {
    guard self != .standardInput, let type = try? Stat(self).type else { return false }
    return type == .regular || type == .directory
  }

  /// Whether its bytes sort before those of another path.
  func precedes(_ other: FilePath) -> Bool {
    withPlatformString { left in other.withPlatformString { strcmp(left, $0) < 0 } }
  }
}
