import AccessModel

/// A requested change: the edits, and the messages about them.
package protocol Plan: Sendable {
  /// The edits, in an order in which nobody loses access in between.
  var changes: ChangeSet { get }
  /// Messages about what is left out and why, and about what could not be checked; may contain hostile text.
  var notes: [String] { get }
  /// What the edits do and when they take effect, as a message; nil if nothing needs to be said.
  var effect: String? { get }
}
