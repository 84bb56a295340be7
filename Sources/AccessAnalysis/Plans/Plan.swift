import AccessModel

/// An analysis of something that somebody wants changed: the edits that it takes, and the messages about them.
package protocol Plan: Sendable {
  /// The edits, in an order in which nobody is without access in between.
  var changes: ChangeSet { get }
  /// Messages about what is left out and why, and what could not be checked; hostile text still in them.
  var notes: [String] { get }
  /// What the edits do and when it counts, as a message; nil where nothing needs to be said.
  var effect: String? { get }
}
