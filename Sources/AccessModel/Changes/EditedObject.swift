/// What edits make of one object.
struct EditedObject {
  /// The change that puts it as it was before the first of them; nil if that is not known.
  let before: Change?
  /// The change that puts it as the last of them leaves it.
  let after: Change

  /// Whether something is left to be changed.
  var isChanged: Bool { before != after }

  /// Whether a new binding gives back what the edits take away: all that is missing of the binding as it was, and nothing
  /// else.
  func isTaken(by new: Binding) -> Bool {
    guard case .putBinding(let whole)? = before, whole.scope == new.scope, whole.role == new.role,
      GrantTerms(new.metadata).expiry == GrantTerms(whole.metadata).expiry
    else { return false }
    switch after {
    case .deleteBinding: return Set(whole.subjects) == Set(new.subjects)
    case .putBinding(let rest):
      return rest.role == whole.role && Set(rest.subjects).isDisjoint(with: new.subjects)
        && Set(rest.subjects).union(new.subjects) == Set(whole.subjects)
    case .putNamespace, .deleteNamespace: return false
    }
  }
}
