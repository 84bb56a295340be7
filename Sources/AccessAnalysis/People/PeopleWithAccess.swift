import AccessModel

/// The people who get access through subjects of bindings: those named, and everyone in the groups named, through groups in groups.
///
/// Nobody is lost: a subject with no known people (a group not read, `system:authenticated`, a ServiceAccount)
/// stands for itself.
package struct PeopleWithAccess: Sendable {
  package enum Who: Sendable, Hashable {
    case user(ObjectID)
    case servicePrincipal(ObjectID)
    /// A subject that stands for itself.
    case subject(Subject)
  }

  /// How somebody comes to a subject's access.
  package struct Way: Sendable, Hashable {
    /// The position among the subjects asked about.
    package let subject: Int
    /// The groups from the one that the binding names to the one that holds the person; empty for one named by binding.
    package let path: [ObjectID]
    /// Whether the person would have to activate an eligibility first.
    package let isEligible: Bool
  }

  /// Somebody, and every way.
  package struct Row: Sendable {
    package let who: Who
    package fileprivate(set) var ways: [Way]

    /// Whether no way is open without activating an eligibility.
    package var isEligibleOnly: Bool { ways.allSatisfy(\.isEligible) }
  }

  /// In the order in which they are met.
  package private(set) var rows: [Row] = []
  /// Groups whose members were not read.
  package private(set) var unread: Set<ObjectID> = []
  /// Groups that have nobody in them.
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

  /// The person whom the cluster knows by exactly this name.
  private static func person(_ subject: Subject, _ directory: Directory) -> Who? {
    if let user = directory.user(principalName: subject.name), user.kubernetesName == subject.name {
      return .user(user.id)
    }
    guard let id = subject.objectID else { return nil }
    if let user = directory.user(id), user.kubernetesName == subject.name { return .user(id) }
    return directory.servicePrincipal(id) == nil ? nil : .servicePrincipal(id)
  }
}
