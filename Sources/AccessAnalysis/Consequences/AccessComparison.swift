import AccessModel

/// Tells apart those who hold different things, as a group can have thousands of members who hold the same.
struct AccessComparison {
  private struct Key: Hashable {
    let groups: [Name]
    /// Nil for those who hold nothing of their own.
    let own: Subject?
  }

  let before: Analysis
  let after: Analysis
  /// The numbers of the namespaces with changes, before them.
  let namespaces: Set<Int32>
  /// The principals that Azure roles are assigned to.
  private let assigned: Set<ObjectID>

  init(_ before: Analysis, _ after: Analysis, scopes: [Scope]) {
    self.before = before
    self.after = after
    let index = before.roles.snapshot.index
    namespaces = Set(scopes.compactMap { $0.namespace.flatMap(index.number(ofNamespace:)).map(Int32.init) })
    assigned = Set((before.authorizer.azure?.ways ?? []).map(\.assignment.principalID))
  }

  /// The members by what they hold, in the order of the first of each.
  func alike(_ members: [ConcernedSubject.Member]) -> [[ConcernedSubject.Member]] {
    var alike: [[ConcernedSubject.Member]] = []
    var known: [Key: Int] = [:]
    for member in members {
      let who = member.who
      let key = Key(groups: who.identity.groups, own: hasItsOwn(who) ? who.subject : nil)
      if let number = known[key] {
        alike[number].append(member)
      } else {
        known[key] = alike.count
        alike.append([member])
      }
    }
    return alike
  }

  private func hasItsOwn(_ who: SubjectIdentity) -> Bool {
    guard who.subject.kind == .user, before.roles.snapshot.index.number(of: who.subject) == nil,
      after.roles.snapshot.index.number(of: who.subject) == nil
    else { return true }
    return before.memberships.objectID(of: who.subject).map(assigned.contains) ?? false
  }
}
