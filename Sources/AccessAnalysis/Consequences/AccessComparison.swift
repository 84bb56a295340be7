import AccessModel

/// What one subject after another holds before and after some changes.
///
/// Those who are in the same groups and hold nothing of their own are looked at once, as a group can have thousands.
struct AccessComparison {
  struct Pair {
    let before: EffectiveAccess
    let after: EffectiveAccess
  }

  private struct Key: Hashable {
    let groups: [Name]
    /// Nil for those who hold nothing of their own.
    let own: Subject?
  }

  let before: Analysis
  let after: Analysis
  /// The principals that Azure roles are assigned to.
  private let assigned: Set<ObjectID>
  private(set) var pairs: [Pair] = []
  /// The position of each in `pairs`.
  private var known: [Key: Int] = [:]

  init(_ before: Analysis, _ after: Analysis) {
    self.before = before
    self.after = after
    assigned = Set((before.authorizer.azure?.ways ?? []).map(\.assignment.principalID))
  }

  mutating func pair(of who: SubjectIdentity) -> Pair { pairs[number(of: who)] }

  /// The position of the subject's pair, which those who hold the same share.
  mutating func number(of who: SubjectIdentity) -> Int {
    let key = Key(groups: who.identity.groups, own: hasItsOwn(who) ? who.subject : nil)
    if let number = known[key] { return number }
    pairs.append(Pair(before: EffectiveAccess(of: who, before), after: EffectiveAccess(of: who, after)))
    known[key] = pairs.count - 1
    return pairs.count - 1
  }

  private func hasItsOwn(_ who: SubjectIdentity) -> Bool {
    guard who.subject.kind == .user, before.roles.snapshot.index.number(of: who.subject) == nil,
      after.roles.snapshot.index.number(of: who.subject) == nil
    else { return true }
    return before.memberships.objectID(of: who.subject).map(assigned.contains) ?? false
  }
}
