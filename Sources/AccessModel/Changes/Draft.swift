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
    let edit = restoring(edit)
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
    let objects = objects.filter { $0.before != $0.after }
    let ordered = objects.enumerated().sorted {
      ($0.element.after.turn, $0.offset) < ($1.element.after.turn, $1.offset)
    }
    return ChangeSet(ordered.flatMap { $0.element.after.steps(after: $0.element.before) })
  }

  /// What becomes of the objects that the edits touch, in the order in which the first edit touches each.
  var objects: [EditedObject] {
    var (before, after): ([Change.Target: Change], [Change.Target: Change]) = ([:], [:])
    var order: [Change.Target] = []
    for edit in edits {
      before.merge(edit.former.latest) { first, _ in first }
      for change in edit.changes.changes where after.updateValue(change, forKey: change.target) == nil {
        order.append(change.target)
      }
    }
    return order.compactMap { target in after[target].map { EditedObject(before: before[target], after: $0) } }
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
