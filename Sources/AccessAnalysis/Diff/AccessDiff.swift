import AccessModel

/// What subjects, or people, gain and lose between two snapshots: by what their access allows, however it is written.
///
/// Only those are evaluated for whom a binding, a role, an Azure assignment or a membership differs.
package struct AccessDiff: Sendable {
  /// What differs for somebody in a scope.
  package struct Row: Sendable {
    package let who: PeopleWithAccess.Who
    /// As a binding would name them; of a person who is named differently afterwards, as then.
    package let subject: Subject
    package let scope: Scope
    package let before: EffectiveLevel
    package let after: EffectiveLevel
    package let difference: AccessDifference

    package var kind: AccessDifference.Kind { difference.kind ?? .changed }
  }

  /// By subject, the cluster before namespaces.
  package let rows: [Row]
  /// The bindings and roles that differ and change nobody's access.
  package let unchanged: [ObjectDifference]
  /// The number of groups with other members.
  package let groupsWithOtherMembers: Int
  /// Missing data that could change the answer, of each side.
  package let gaps: (before: [Gap], after: [Gap])

  /// - Parameters:
  ///   - before: The analysis of the earlier snapshot.
  ///   - after: That of the later one.
  ///   - byPeople: Whether people are listed, through all their groups, instead of the subjects of bindings.
  package init(_ compared: ComparedSnapshots, before: Analysis, after: Analysis, byPeople: Bool) {
    var classes = RoleClasses()
    var scopes = ScopeNumbers()
    let hasUnread = compared.before.hasUnreadRoles || compared.after.hasUnreadRoles
    let old = DiffSide(before, &classes, &scopes, hasUnread: hasUnread)
    let new = DiffSide(after, &classes, &scopes, hasUnread: hasUnread)
    var differences = ScopeDifferences(old, new, classes)
    let concerned = ConcernedParties(old, new, differences.azure)

    let bySubject = AccessDiff.rows(concerned.subjects.map { .subject($0) }, &differences, isThroughGroups: false)
    rows = byPeople ? AccessDiff.rows(concerned.people, &differences, isThroughGroups: true) : bySubject
    groupsWithOtherMembers = concerned.otherMembers.groups.count
    let effects = AccessEffects(bySubject, old, new)
    unchanged = ObjectDifference.all(old.snapshot, new.snapshot).filter { !effects.changesAccess($0) }
    gaps = (
      AccessDiff.gaps(before, compared.borrowed.before, concerned.unread, byPeople),
      AccessDiff.gaps(after, compared.borrowed.after, concerned.unread, byPeople)
    )
  }

  private static func rows(
    _ all: [PeopleWithAccess.Who], _ differences: inout ScopeDifferences, isThroughGroups: Bool
  ) -> [Row] {
    var alike = AlikePeople(differences.before, differences.after, isThroughGroups: isThroughGroups)
    let parties = all.map { ($0, ComparedParty($0, differences.before, differences.after)) }
    return parties.sorted { $0.1.new.subject < $1.1.new.subject }.flatMap { who, party in
      alike.differences(party, &differences).map {
        Row(
          who: who, subject: party.new.subject, scope: $0.scope, before: $0.before, after: $0.after,
          difference: $0.difference)
      }
    }
  }

  /// - Parameters:
  ///   - borrowed: What is taken from the other side.
  ///   - unread: The groups concerned whose members neither side has.
  private static func gaps(
    _ analysis: Analysis, _ borrowed: ComparedSnapshots.Borrowed, _ unread: [ObjectID], _ byPeople: Bool
  ) -> [Gap] {
    let snapshot = analysis.roles.snapshot
    var gaps = GapList(snapshot.accessGaps(clusterWideOnly: false) + analysis.roles.gapsOfBindings)
    gaps.add(analysis.gapsOfLevels)
    if borrowed.roles > 0 {
      let count = counted(borrowed.roles, "role was", "roles were")
      gaps.add(Gap([.roles, .clusterRoles], reason: "\(count) not read, so those of the other side are used"))
    }
    if !borrowed.groups.isEmpty && (byPeople || !analysis.memberships.nestedGroups.isEmpty) {
      let count = counted(borrowed.groups.count, "group was", "groups were")
      gaps.add(Gap([.members], reason: "the members of \(count) not read, so those of the other side are used"))
    }
    if byPeople && !unread.isEmpty {
      gaps.add(
        Gap([.members], reason: "the members of \(counted(unread.count, "group", "groups")) were not read"))
    }
    return gaps.gaps
  }
}
