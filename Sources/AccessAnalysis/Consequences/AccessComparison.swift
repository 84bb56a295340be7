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
  private var known: [Key: Pair] = [:]

  init(_ before: Analysis, _ after: Analysis) {
    self.before = before
    self.after = after
    assigned = Set((before.authorizer.azure?.ways ?? []).map(\.assignment.principalID))
  }

  mutating func pair(of who: SubjectIdentity) -> Pair {
    let key = Key(groups: who.identity.groups, own: hasItsOwn(who) ? who.subject : nil)
    if let pair = known[key] { return pair }
    let pair = Pair(before: EffectiveAccess(of: who, before), after: EffectiveAccess(of: who, after))
    known[key] = pair
    return pair
  }

  private func hasItsOwn(_ who: SubjectIdentity) -> Bool {
    guard who.subject.kind == .user, before.roles.snapshot.index.number(of: who.subject) == nil,
      after.roles.snapshot.index.number(of: who.subject) == nil
    else { return true }
    return before.memberships.objectID(of: who.subject).map(assigned.contains) ?? false
  }
}
