import AccessModel
import Glibc

/// Why a file was not written, in one sentence; hostile text still in it.
package struct WriteFailure: Error, Sendable, Hashable {
  package let sentence: String
  /// What stands there already, where that is the only obstacle.
  package let existing: ExistingFile?

  init(_ sentence: String, existing: ExistingFile? = nil) {
    self.sentence = sentence
    self.existing = existing
  }

  /// - Parameter number: The error's number (`errno`).
  init(_ path: String, error number: Int32) {
    self.init("\(path) cannot be written (\(String(cString: strerror(number)))); nothing was changed.")
  }

  init(existing: ExistingFile, at path: String) {
    let words = existing.target.map { " is a link to \($0), which" } ?? ""
    self.init("\(path)\(words) exists already and was not touched.", existing: existing)
  }
}
