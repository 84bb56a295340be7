import AccessModel
import SystemPackage

/// Why a draft was not read or written, in one message; may contain hostile text.
package struct DraftFailure: Error, Sendable, Hashable {
  /// What stands in the way.
  package enum Cause: Sendable, Hashable {
    /// Another process holds the draft.
    case held
    /// The file or its folder is not one to trust, or cannot be read.
    case unreadable
    /// It cannot be written.
    case notWritten
  }

  package let cause: Cause
  package let message: String

  init(_ cause: Cause, _ message: String) {
    (self.cause, self.message) = (cause, message)
  }

  init(reading path: String, _ error: Errno) {
    let reason =
      switch error {
      case .tooManySymbolicLinkLevels: "it is a link, and links are not followed here"
      case .notDirectory: "it is no folder, or a link to one, and links are not followed here"
      default: "\(error)"
      }
    self.init(.unreadable, "The draft \(path) cannot be opened: \(reason).")
  }
}
