import AccessModel

/// Whom a subject of a binding stands for, as far as the data says.
struct ConcernedSubject {
  enum Part {
    case person
    /// Those members of a group who are not known.
    case unread(ObjectID)
    case other
  }

  struct Member {
    let who: SubjectIdentity
    let part: Part
  }

  private(set) var members: [Member] = []
  /// Whether it is a group without members.
  private(set) var isEmpty = false
  /// The people who could join it by activating an eligibility.
  private(set) var eligible: [Subject] = []

  init(_ subject: Subject, _ memberships: Memberships) {
    let people = PeopleWithAccess([subject], memberships)
    for row in people.rows {
      switch row.who {
      case .subject(let listed) where listed.kind == .user: add(row, listed, .user(nil), memberships)
      case .user(let id):
        guard let name = memberships.directory.user(id)?.kubernetesName else { continue }
        add(row, Subject(kind: .user, name: name), .user(id), memberships)
      case .servicePrincipal(let id): add(row, Subject(kind: .user, name: id.name), .servicePrincipal(id), memberships)
      case .subject(let listed): addListed(listed, people, memberships)
      }
    }
    for group in people.unread.sorted() where !members.contains(where: { $0.isUnread(group) }) {
      members.append(
        Member(who: SubjectIdentity(Subject(kind: .group, name: group.name), memberships), part: .unread(group)))
    }
  }

  private enum Known {
    case user(ObjectID?)
    case servicePrincipal(ObjectID)
  }

  private mutating func add(
    _ row: PeopleWithAccess.Row, _ subject: Subject, _ known: Known, _ memberships: Memberships
  ) {
    if row.isEligibleOnly { return eligible.append(subject) }
    let who: SubjectIdentity
    switch known {
    case .user(let id?): who = SubjectIdentity(subject, .user(id), memberships)
    case .user(nil): who = SubjectIdentity(subject, memberships)
    case .servicePrincipal(let id): who = SubjectIdentity(subject, .servicePrincipal(id), memberships)
    }
    members.append(Member(who: who, part: .person))
  }

  /// Adds a subject that is listed in place of people.
  private mutating func addListed(_ subject: Subject, _ people: PeopleWithAccess, _ memberships: Memberships) {
    if let id = subject.objectID, subject.kind == .group {
      isEmpty = people.empty.contains(id)
      // A group that no token carries gives nobody anything, and one that was not read follows.
      return
    }
    members.append(Member(who: SubjectIdentity(subject, memberships), part: .other))
  }
}

extension ConcernedSubject.Member {
  fileprivate func isUnread(_ group: ObjectID) -> Bool {
    if case .unread(group) = part { true } else { false }
  }
}
