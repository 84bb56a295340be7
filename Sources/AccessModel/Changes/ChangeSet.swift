/// Edits in the order in which they are applied.
package struct ChangeSet: Sendable, Hashable {
  package var changes: [Change]

  package init(_ changes: [Change] = []) {
    self.changes = changes
  }

  /// The state of each object afterwards: each change states the whole result for its target, so the last one counts.
  var latest: [Change.Target: Change] { Dictionary(changes.map { ($0.target, $0) }) { _, last in last } }

  package var isEmpty: Bool { changes.isEmpty }

  /// The objects that they apply to.
  package var targets: Set<Change.Target> { Set(changes.map(\.target)) }

  /// The edits that undo these once they are applied to the snapshot, the last first.
  package func inverse(in snapshot: Snapshot) -> ChangeSet {
    var latest: [Change.Target: Change] = [:]
    let numbers = snapshot.numbers(ofBindings: targets)
    let undoing = changes.map { change in
      if let before = latest.updateValue(change, forKey: change.target) { return before }
      guard case .binding(let name, let scope) = change.target else {
        return Change(restoring: change.target, of: snapshot)
      }
      return numbers[change.target].map { .putBinding(snapshot.bindings[$0]) } ?? .deleteBinding(name, in: scope)
    }
    return ChangeSet(undoing.reversed())
  }
}
