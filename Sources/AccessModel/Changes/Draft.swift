/// The staged edits of one source, in order, with undo and redo of any depth.
package struct Draft: Sendable, Hashable {
  /// The edits that count.
  package private(set) var edits: [Edit] = []
  /// The states that can be gone back to, the earliest first.
  private var past: [[Edit]] = []
  /// Those that can be returned to, the next last.
  private var future: [[Edit]] = []

  package init() {}

  package var isEmpty: Bool { edits.isEmpty }
  package var canUndo: Bool { !past.isEmpty }
  package var canRedo: Bool { !future.isEmpty }

  /// Stages an edit. One that takes back an earlier one, which no later one has touched, leaves neither.
  package mutating func stage(_ edit: Edit) {
    past.append(edits)
    future = []
    let targets = edit.targets
    if let last = edits.lastIndex(where: { !$0.targets.isDisjoint(with: targets) }), edit.isOpposite(of: edits[last]) {
      edits.remove(at: last)
    } else {
      edits.append(edit)
    }
  }

  /// Goes back by one edit; does nothing if there is none.
  package mutating func undo() {
    guard let before = past.popLast() else { return }
    future.append(edits)
    edits = before
  }

  /// Returns to what was undone last; does nothing if nothing was.
  package mutating func redo() {
    guard let after = future.popLast() else { return }
    past.append(edits)
    edits = after
  }

  /// What the edits come to: one change for each object, and none for one that is as it was.
  ///
  /// First what is created or replaced, namespaces before bindings, then what is deleted, so that nobody loses access in
  /// between. Only a binding that gets another role under its name is deleted just before it is created, as a `roleRef`
  /// cannot be changed.
  package var changes: ChangeSet {
    var (before, after): ([Change.Target: Change], [Change.Target: Change]) = ([:], [:])
    var order: [Change.Target] = []
    for edit in edits {
      before.merge(edit.former.latest) { first, _ in first }
      for change in edit.changes.changes where after.updateValue(change, forKey: change.target) == nil {
        order.append(change.target)
      }
    }
    let changes = order.compactMap { target in after[target].flatMap { $0 == before[target] ? nil : $0 } }
    let ordered = changes.enumerated().sorted { ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset) }
    return ChangeSet(ordered.flatMap { $0.element.steps(after: before[$0.element.target]) })
  }

  /// The objects that are no longer as they were when the first edit that touches them was staged: what is staged for them
  /// would overwrite somebody else's change.
  ///
  /// - Parameter snapshot: The source as it is now.
  package func overtaken(in snapshot: Snapshot) -> [Change.Target] {
    var before: [Change.Target: Change] = [:]
    for edit in edits { before.merge(edit.former.latest) { first, _ in first } }
    return changes.changes.map(\.target).distinct.filter { before[$0] != Change(restoring: $0, of: snapshot) }
  }
}

extension Change {
  /// When it is its turn among other changes.
  fileprivate var turn: Int {
    switch self {
    case .putNamespace: 0
    case .putBinding: 1
    case .deleteBinding: 2
    case .deleteNamespace: 3
    }
  }
}
