extension Draft {
  /// The edit with each new binding that gives back what a staged edit takes away replaced by that binding as it was:
  /// otherwise what is revoked and granted again would be a second binding beside the deletion of the first.
  func restoring(_ edit: Edit) -> Edit {
    guard !edits.isEmpty else { return edit }
    let objects = objects
    var (changes, former) = (edit.changes.changes, edit.former.changes)
    for (position, change) in changes.enumerated() {
      guard case .putBinding(let new) = change,
        let own = former.firstIndex(of: .deleteBinding(new.name, in: new.scope)),
        let taken = objects.first(where: { $0.isChanged && $0.isTaken(by: new) }), let before = taken.before
      else { continue }
      changes[position] = before
      former[own] = taken.after
    }
    return edit.with(ChangeSet(changes), former: ChangeSet(former))
  }
}
