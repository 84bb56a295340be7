import Glibc
import SystemPackage

extension Errno {
  /// The error of the last C library call.
  package static var last: Errno { Errno(rawValue: errno) }

  /// Calls functions of swift-system, which throw only `Errno` but do not declare it.
  package static func typed<Result>(_ body: () throws -> Result) throws(Errno) -> Result {
    do {
      return try body()
    } catch {
      throw error as? Errno ?? .ioError
    }
  }
}
