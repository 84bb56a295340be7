import AccessModel

/// Somebody as both sides know them.
struct ComparedParty {
  let old: SubjectIdentity
  let new: SubjectIdentity

  init(_ who: PeopleWithAccess.Who, _ before: DiffSide, _ after: DiffSide) {
    old = ComparedParty.identity(who, before.analysis.memberships)
    new = ComparedParty.identity(who, after.analysis.memberships)
  }

  private static func identity(_ who: PeopleWithAccess.Who, _ memberships: Memberships) -> SubjectIdentity {
    switch who {
    case .user(let id):
      let name = memberships.directory.user(id)?.kubernetesName ?? id.name
      return SubjectIdentity(Subject(kind: .user, name: name), .user(id), memberships)
    case .servicePrincipal(let id):
      return SubjectIdentity(Subject(kind: .user, name: id.name), .servicePrincipal(id), memberships)
    case .subject(let subject): return SubjectIdentity(subject, memberships)
    }
  }
}

/// Answers once for all who have the same, as a group can have thousands of members.
struct AlikePeople {
  private struct Key: Hashable {
    let groups: [[Name]]
    let own: [[DiffSide.Holding]]
    /// Nil for those to whom Azure assigns and denies nothing of their own.
    let subject: Subject?
  }

  private let before: DiffSide
  private let after: DiffSide
  private let isThroughGroups: Bool
  /// The principals that Azure roles are assigned to; nil if something is denied, which may concern anybody.
  private let assigned: Set<ObjectID>?
  private var known: [Key: [ScopeDifferences.Found]] = [:]

  /// - Parameter isThroughGroups: See `ScopeDifferences.all(_:_:isThroughGroups:)`.
  init(_ before: DiffSide, _ after: DiffSide, isThroughGroups: Bool) {
    self.before = before
    self.after = after
    self.isThroughGroups = isThroughGroups
    let azure = [before, after].compactMap(\.analysis.authorizer.azure)
    assigned =
      azure.contains { !$0.assignments.denials.isEmpty }
      ? nil : Set(azure.flatMap { $0.ways.map(\.assignment.principalID) })
  }

  mutating func differences(_ party: ComparedParty, _ all: inout ScopeDifferences) -> [ScopeDifferences.Found] {
    guard party.new.subject.kind == .user else {
      return all.all(party.old, party.new, isThroughGroups: isThroughGroups)
    }
    let key = Key(
      groups: [party.old.identity.groups, party.new.identity.groups],
      own: [before.holdings(of: party.old.subject), after.holdings(of: party.new.subject)],
      subject: isAssigned(party) ? party.new.subject : nil)
    if let found = known[key] { return found }
    let found = all.all(party.old, party.new, isThroughGroups: isThroughGroups)
    known[key] = found
    return found
  }

  private func isAssigned(_ party: ComparedParty) -> Bool {
    guard let assigned else { return true }
    return [party.old, party.new].contains { who in
      if case .known(let id) = who.principal?.identity { assigned.contains(id) } else { false }
    }
  }
}
