/// One confirmed edit: what somebody asked for, and the changes that it comes to.
package struct Edit: Sendable, Hashable {
  /// What was asked for, such as `grant view to Retail Developers in retail-app`; may contain hostile text.
  package let title: String
  package let reason: String?
  /// Who made it, as the system names them.
  package let author: String
  package let time: Timestamp
  package let changes: ChangeSet
  /// What restores the objects that they touch to their states before, the last first.
  package let former: ChangeSet
  /// What is to be done beside the changes, as az commands and sentences about them; may contain hostile text.
  package let rest: [String]

  package init(
    _ title: String, reason: String? = nil, author: String, time: Timestamp, changes: ChangeSet, former: ChangeSet,
    rest: [String] = []
  ) {
    self.title = title
    self.reason = reason
    self.author = author
    self.time = time
    self.changes = changes
    self.former = former
    self.rest = rest
  }

  /// The same edit with other changes.
  func with(_ changes: ChangeSet, former: ChangeSet) -> Edit {
    Edit(title, reason: reason, author: author, time: time, changes: changes, former: former, rest: rest)
  }

  /// The edit that is made of a snapshot, with everything that was staged before.
  package init(
    _ title: String, reason: String? = nil, author: String, time: Timestamp, changes: ChangeSet, rest: [String] = [],
    in snapshot: Snapshot
  ) {
    self.init(
      title, reason: reason, author: author, time: time, changes: changes, former: changes.inverse(in: snapshot),
      rest: rest)
  }

  /// The objects that it touches.
  package var targets: Set<Change.Target> { changes.targets }

  /// Whether it takes back another one and nothing else.
  func isOpposite(of other: Edit) -> Bool {
    targets == other.targets && changes.latest == other.former.latest
  }
}
