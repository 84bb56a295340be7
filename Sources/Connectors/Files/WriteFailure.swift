import AccessModel
import SystemPackage

/// Why a file was not written, in one message; may contain hostile text.
package struct WriteFailure: Error, Sendable, Hashable {
  package let message: String
  /// The existing file, if that is the only obstacle.
  package let existing: ExistingFile?
  /// What differs from what was expected, as `diff -u` prints it; empty if that is not the obstacle.
  package let difference: String

  init(_ message: String, existing: ExistingFile? = nil, difference: String = "") {
    self.message = message
    self.existing = existing
    self.difference = difference
  }

  init(_ path: String, error: Errno) {
    self.init("\(path) cannot be written (\(error)); nothing was changed.")
  }

  init(existing: ExistingFile, at path: String) {
    let link = existing.target.map { " is a link to \($0), which" } ?? ""
    self.init("\(path)\(link) already exists and was not changed.", existing: existing)
  }

  /// Performs one step of writing a file and converts its error to a failure.
  static func at<Result>(_ path: String, _ step: () throws(Errno) -> Result) throws(WriteFailure) -> Result {
    do throws(Errno) { return try step() } catch { throw WriteFailure(path, error: error) }
  }
}
