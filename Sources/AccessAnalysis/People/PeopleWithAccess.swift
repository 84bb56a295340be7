import AccessModel

/// The people with access through the subjects of bindings: users named, and members of groups named, including nested
/// groups.
///
/// A subject without known people (a group that was not read, `system:authenticated`, a ServiceAccount) is listed
/// itself, so that nothing is lost.
package struct PeopleWithAccess: Sendable {
  package enum Who: Sendable, Hashable {
    case user(ObjectID)
    case servicePrincipal(ObjectID)
    /// A subject listed in place of people.
    case subject(Subject)
  }

  /// How a person gets a subject's access.
  package struct Way: Sendable, Hashable {
    /// The position of the subject among those asked about.
    package let subject: Int
    /// The groups from the one in the binding to the one with the person; empty for a person named in the binding.
    package let path: [ObjectID]
    /// Whether the person has to activate an eligibility first.
    package let isEligible: Bool
  }

  /// A person, and every way in which they get access.
  package struct Row: Sendable {
    package let who: Who
    package fileprivate(set) var ways: [Way]

    /// Whether every way requires activating an eligibility.
    package var isEligibleOnly: Bool { ways.allSatisfy(\.isEligible) }
  }

  /// The rows in the order in which people are found.
  package private(set) var rows: [Row] = []
  /// The groups whose members were not read.
  package private(set) var unread: Set<ObjectID> = []
  /// The groups without members.
  package private(set) var empty: Set<ObjectID> = []
  private var numbers: [Who: Int] = [:]

  package init(_ subjects: [Subject], _ memberships: Memberships) {
    for (number, subject) in subjects.enumerated() {
      switch subject.kind {
      case .serviceAccount: add(.subject(subject), Way(subject: number, path: [], isEligible: false))
      case .user:
        let who = PeopleWithAccess.person(subject, memberships.directory) ?? .subject(subject)
        add(who, Way(subject: number, path: [], isEligible: false))
      case .group: addGroup(number, subject, memberships)
      }
    }
  }

  private mutating func addGroup(_ number: Int, _ subject: Subject, _ memberships: Memberships) {
    guard let id = subject.objectID, memberships.reachesTokens(id) else {
      return add(.subject(subject), Way(subject: number, path: [], isEligible: false))
    }
    let transitive = memberships.transitiveMembers(of: id)
    unread.formUnion(transitive.unread)
    var isEmpty = true
    for (belongings, isEligible) in [(transitive.members, false), (memberships.eligible(for: transitive.groups), true)]
    {
      for belonging in belongings {
        let who: Who
        switch belonging.member {
        case .user(let user): who = .user(user)
        case .servicePrincipal(let principal): who = .servicePrincipal(principal)
        case .group, .other: continue
        }
        isEmpty = false
        add(who, Way(subject: number, path: belonging.path, isEligible: isEligible))
      }
    }
    guard isEmpty else { return }
    if transitive.unread.isEmpty { empty.insert(id) }
    add(.subject(subject), Way(subject: number, path: [], isEligible: false))
  }

  private mutating func add(_ who: Who, _ way: Way) {
    if let number = numbers[who] {
      rows[number].ways.append(way)
    } else {
      numbers[who] = rows.count
      rows.append(Row(who: who, ways: [way]))
    }
  }

  /// The person with exactly this name in the cluster.
  static func person(_ subject: Subject, _ directory: Directory) -> Who? {
    if let user = directory.user(principalName: subject.name), user.kubernetesName == subject.name {
      return .user(user.id)
    }
    guard let id = subject.objectID else { return nil }
    if let user = directory.user(id), user.kubernetesName == subject.name { return .user(id) }
    return directory.servicePrincipal(id) == nil ? nil : .servicePrincipal(id)
  }
}
