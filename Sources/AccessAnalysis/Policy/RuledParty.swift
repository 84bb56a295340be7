import AccessModel

/// One whom a rule of one's own is about.
struct RuledParty: Sendable {
  let who: SubjectIdentity
  /// The groups in it, of those that the rule is about: what they hold is told of them.
  let through: [SubjectIdentity]
  /// Whether the rule is about everyone, so that the system's own grants are left out.
  let isAnyone: Bool

  /// Subjects, and of those that are groups the groups and people in them.
  static func all(_ subjects: [Subject], _ memberships: Memberships) -> [RuledParty] {
    var identities = subjects.map { SubjectIdentity($0, memberships) }
    var known = Set(subjects)
    var members: [SubjectIdentity] = []
    for id in subjects.compactMap({ $0.kind == .group ? $0.objectID : nil }) {
      let reached = memberships.transitiveMembers(of: id)
      for group in reached.groups.compactMap(\.last) {
        let subject = Subject(kind: .group, name: group.name)
        if known.insert(subject).inserted { identities.append(SubjectIdentity(subject, memberships)) }
      }
      for member in reached.members.map(\.member) {
        guard let user = memberships.identity(of: member)?.user else { continue }
        let subject = Subject(kind: .user, name: user)
        if known.insert(subject).inserted { members.append(SubjectIdentity(subject, member, memberships)) }
      }
    }
    let groups = Dictionary(
      identities.compactMap { who in who.subject.kind == .group ? who.subject.objectID.map { ($0, who) } : nil },
      uniquingKeysWith: { first, _ in first })
    return (identities + members).map { who in
      RuledParty(
        who: who,
        through: who.groups.compactMap { $0.group == who.subject.objectID ? nil : groups[$0.group] }, isAnyone: false)
    }
  }

  /// All who are bound, or hold an Azure role.
  static func everyone(_ analysis: Analysis) -> [RuledParty] {
    let index = analysis.roles.snapshot.index
    let assigned = analysis.authorizer.azure.map { azure in azure.ways.map { azure.subject(of: $0) } } ?? []
    let others = Set(assigned).filter { index.number(of: $0) == nil }.sorted()
    return (index.subjects.filter(\.isIdentified) + others).map {
      RuledParty(who: SubjectIdentity($0, analysis.memberships), through: [], isAnyone: true)
    }
  }
}
