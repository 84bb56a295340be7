import AccessModel

/// What becomes of a binding that grants already what is asked for: it gets the last day, the owner and the reason that
/// were given, if it is of nobody else.
struct GrantRenewal {
  /// The changed binding; nil if it stays as it is.
  let binding: Binding?
  /// What becomes of it, for after a colon; may contain hostile text.
  let remark: String

  /// - Parameters:
  ///   - name: The subject in messages.
  ///   - terms: Those that were given.
  init(of existing: Binding, for name: String, _ terms: GrantTerms) {
    guard terms != GrantTerms(expiry: nil) else {
      (binding, remark) = (nil, "not granted again.")
      return
    }
    let others = existing.subjects.map { $0.resolved(in: existing.scope) }.distinct.count - 1
    guard others == 0 else {
      binding = nil
      remark =
        "not granted again, and the day, owner or reason given is not written, as it would count for its "
        + "\(counted(others, "other subject", "other subjects")) too. "
        + "To give \(name) its own, revoke the role from \(name) there and then grant it, both with --stage."
      return
    }
    remark = "\(listed(terms.clauses(from: GrantTerms(existing.metadata))))."
    let changed = existing.with { $0.metadata.annotations.merge(terms.annotations) { _, new in new } }
    binding = changed == existing ? nil : changed
  }
}
