import AccessModel
import Glibc

/// Why a file was not written, in one message; hostile text still in it.
package struct WriteFailure: Error, Sendable, Hashable {
  package let message: String
  /// What is there already, where that is the only obstacle.
  package let existing: ExistingFile?

  init(_ message: String, existing: ExistingFile? = nil) {
    self.message = message
    self.existing = existing
  }

  /// - Parameter number: The error's number (`errno`).
  init(_ path: String, error number: Int32) {
    self.init("\(path) cannot be written (\(String(cString: strerror(number)))); nothing was changed.")
  }

  init(existing: ExistingFile, at path: String) {
    let link = existing.target.map { " is a link to \($0), which" } ?? ""
    self.init("\(path)\(link) already exists and was not changed.", existing: existing)
  }
}
