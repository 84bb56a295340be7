import AccessModel

/// How many people stand behind a subject.
enum Crowd: Sendable, Hashable {
  /// One workload.
  case serviceAccount
  /// So many people, or more if the members of a group were not all read.
  case people(Int, isWhole: Bool)
  /// Everyone who signs in, or everyone at all.
  case everyone

  init(of subject: Subject, _ memberships: Memberships) {
    switch subject.kind {
    case .serviceAccount: self = .serviceAccount
    case .user: self = subject.name == AccessIdentity.anonymous ? .everyone : .people(1, isWhole: true)
    case .group:
      if AccessIdentity.everyone.contains(subject.name) {
        self = .everyone
      } else if let id = subject.objectID, memberships.reachesTokens(id) {
        let members = memberships.transitiveMembers(of: id)
        self = .people(members.members.count, isWhole: members.unread.isEmpty)
      } else {
        self = .people(0, isWhole: false)
      }
    }
  }

  /// The number of people, if it is known to be at least so many.
  var count: Int? {
    if case .people(let count, _) = self { count } else { nil }
  }

  /// How many steps a severity goes up or down for those whom it concerns.
  ///
  /// - Parameter many: How many people are many.
  func steps(many: Int) -> Int {
    switch self {
    case .serviceAccount: -1
    case .people(let count, let isWhole): count >= many ? 1 : count == 0 && isWhole ? -1 : 0
    case .everyone: 2
    }
  }
}
