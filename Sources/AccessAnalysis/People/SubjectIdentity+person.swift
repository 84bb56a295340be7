import AccessModel

extension SubjectIdentity {
  /// A person, with the groups that the directory knows.
  package init(_ person: KnownPeople.Person, _ memberships: Memberships) {
    switch person.who {
    case .user(let id): self.init(person.subject, .user(id), memberships)
    case .servicePrincipal(let id): self.init(person.subject, .servicePrincipal(id), memberships)
    case .subject(let subject): self.init(subject, memberships)
    }
  }
}
