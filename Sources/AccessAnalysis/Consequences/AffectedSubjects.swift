import AccessModel

/// Those who gain, lose or keep something.
package struct AffectedSubjects: Sendable, Hashable {
  /// The users and service principals, as a binding would name them.
  package fileprivate(set) var people: [Subject] = []
  /// The groups whose members were not read, or not all of them.
  package fileprivate(set) var unread: [ObjectID] = []
  /// ServiceAccounts, and groups that are not from the directory.
  package fileprivate(set) var others: [Subject] = []

  /// Those of the groups of everyone, signed in or not, that are among them, and the user of those who are not.
  package var everyone: [Name] {
    others.filter { $0.kind == .group && AccessIdentity.everyone.contains($0.name) }.map(\.name)
      + people.filter { $0.kind == .user && $0.name == AccessIdentity.anonymous }.map(\.name)
  }

  package var isEmpty: Bool { people.isEmpty && unread.isEmpty && others.isEmpty }

  mutating func add(_ member: ConcernedSubject.Member) {
    switch member.part {
    case .person: people.append(member.who.subject)
    case .unread(let group): unread.append(group)
    case .other: others.append(member.who.subject)
    }
  }
}
