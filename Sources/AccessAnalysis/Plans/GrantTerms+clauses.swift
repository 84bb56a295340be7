import AccessModel

extension GrantTerms {
  /// What becomes of the day, the owner and the reason where these are given: `its last day becomes 2027-01-31 instead of
  /// 2026-12-31`; may contain hostile text.
  ///
  /// - Parameter former: What was said before.
  func clauses(from former: GrantTerms) -> [String] {
    parts(former).compactMap { what, old, new in
      new.map { old == $0 ? "its \(what) is \($0) already" : GrantTerms.change(what, old, $0) }
    }
  }

  /// What differs from what was said before, as clauses; may contain hostile text.
  package func changes(from former: GrantTerms) -> [String] {
    parts(former).filter { $0.old != $0.new }.map { what, old, new in
      new.map { GrantTerms.change(what, old, $0) } ?? "it has no \(what) any more"
    }
  }

  private func parts(_ former: GrantTerms) -> [(what: String, old: String?, new: String?)] {
    [
      ("last day", former.expiry?.text, expiry?.text), ("owner", former.owner, owner),
      ("reason", former.reason, reason), ("review", former.reviewed?.text, reviewed?.text),
    ]
  }

  private static func change(_ what: String, _ old: String?, _ new: String) -> String {
    "its \(what) becomes \(new)\(old.map { " instead of \($0)" } ?? "")"
  }
}
