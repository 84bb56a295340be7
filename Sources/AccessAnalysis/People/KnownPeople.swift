import AccessModel

/// Everybody that the data knows: users and service principals of the directory, users that bindings name and the
/// directory does not know, and principals of Azure role assignments.
package struct KnownPeople: Sendable {
  package struct Person: Sendable, Hashable {
    package let who: PeopleWithAccess.Who
    /// The subject that a binding would name.
    package let subject: Subject

    package init(who: PeopleWithAccess.Who, subject: Subject) {
      self.who = who
      self.subject = subject
    }
  }

  /// In the order of the directory; those that it does not know come last.
  package let people: [Person]

  package init(_ analysis: Analysis) {
    let snapshot = analysis.roles.snapshot
    let directory = snapshot.directory
    var people =
      directory.users.map { Person(who: .user($0.id), subject: Subject(kind: .user, name: $0.kubernetesName)) }
      + directory.servicePrincipals.map {
        Person(who: .servicePrincipal($0.id), subject: Subject(kind: .user, name: $0.id.name))
      }
    var known = Set(people.map(\.subject))
    for subject in snapshot.index.subjects where subject.kind == .user && known.insert(subject).inserted {
      people.append(Person(who: .subject(subject), subject: subject))
    }
    for way in analysis.authorizer.azure?.ways ?? [] where !way.assignment.type.isGroup {
      let subject = analysis.memberships.subject(way.assignment.principalID, way.assignment.type)
      if subject.kind == .user && known.insert(subject).inserted {
        let isPrincipal = way.assignment.type == .servicePrincipal
        let who: PeopleWithAccess.Who = isPrincipal ? .servicePrincipal(way.assignment.principalID) : .subject(subject)
        people.append(Person(who: who, subject: subject))
      }
    }
    self.people = people
  }
}
