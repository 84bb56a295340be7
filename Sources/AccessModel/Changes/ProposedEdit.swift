/// An edit that nobody has confirmed yet.
package struct ProposedEdit: Sendable, Hashable {
  /// What was asked for, such as `grant view to Retail Developers in retail-app`; may contain hostile text.
  package let title: String
  package private(set) var reason: String?
  package let changes: ChangeSet
  /// What restores the objects that they touch, as they were when it was proposed.
  private let former: ChangeSet
  /// Messages about what is left out and why; may contain hostile text.
  package let notes: [String]
  /// What else the people concerned have and what ends it, summed up in place of who keeps what; nil if it is not; may
  /// contain hostile text.
  package let rest: [String]?

  /// - Parameter snapshot: The source with everything that was staged before.
  package init(
    _ title: String, reason: String? = nil, _ changes: ChangeSet, in snapshot: Snapshot, notes: [String] = [],
    rest: [String]? = nil
  ) {
    self.title = title
    self.reason = reason
    self.changes = changes
    former = changes.inverse(in: snapshot)
    self.notes = notes
    self.rest = rest
  }

  /// The edit once it is confirmed; nil if what it touches has changed since it was proposed.
  package func confirmed(by author: String, at time: Timestamp, in snapshot: Snapshot) -> Edit? {
    guard former == changes.inverse(in: snapshot) else { return nil }
    return Edit(title, reason: reason, author: author, time: time, changes: changes, former: former, rest: rest ?? [])
  }

  /// The same edit for a reason.
  package func with(reason: String) -> ProposedEdit {
    var edit = self
    edit.reason = reason
    return edit
  }
}
