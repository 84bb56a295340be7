import Glibc
import SystemPackage

extension Errno {
  /// The error of the last call of the C library.
  package static var last: Errno { Errno(rawValue: errno) }

  /// Calls swift-system, whose functions throw `Errno` alone without saying so in their types.
  package static func typed<Result>(_ body: () throws -> Result) throws(Errno) -> Result {
    do {
      return try body()
    } catch {
      throw error as? Errno ?? .ioError
    }
  }
}
