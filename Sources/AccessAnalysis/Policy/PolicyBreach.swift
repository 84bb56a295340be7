import AccessModel

/// What breaks a rule of one's own: which rule, about what, in which places.
package struct PolicyBreach: Sendable {
  /// What is so and must not be.
  package enum Fact: Sendable, Hashable {
    /// The subject holds more than the rule allows; the permissions that are too much, as far as they are known.
    case holds(EffectiveLevel, beyond: [PolicyRule])
    /// The subject can do what the rule is about.
    case can
    /// No group is admin in the namespace.
    case hasNoAdminGroup
    /// The grant does not say something.
    case lacks(AccessRule.Term)
    /// The grant has no last day.
    case hasNoEnd
    /// The last day of the grant is too far away.
    case endsLate(Day)
    /// The last day of the grant is over, and it is still there.
    case isOver(Day)
    /// What the annotation says is not a day.
    case endIsUnreadable(String)
  }

  package let rule: AccessRule
  package let object: FindingObject
  package let fact: Fact
  /// At least one.
  package private(set) var places: [PolicyPlace]
  /// Who has it, as both models know it; nil for a namespace or a grant.
  package let who: SubjectIdentity?

  init(
    _ rule: AccessRule, _ object: FindingObject, _ fact: Fact, _ places: [PolicyPlace], who: SubjectIdentity? = nil
  ) {
    self.rule = rule
    self.object = object
    self.fact = fact
    self.places = places
    self.who = who
  }

  /// What makes it the same breach in another snapshot, whatever places it has there.
  package var identity: Identity { Identity(rule: Name(rule.name), object: object) }

  /// The breach without the places that another state had too; nil if it had all of them.
  package func without(_ known: Set<PlaceIdentity>, in snapshot: Snapshot) -> PolicyBreach? {
    var rest = self
    rest.places = places.filter { !known.contains(identity(of: $0, in: snapshot)) }
    return rest.places.isEmpty ? nil : rest
  }

  /// What makes each of its places the same in another snapshot.
  package func placeIdentities(in snapshot: Snapshot) -> [PlaceIdentity] {
    places.map { identity(of: $0, in: snapshot) }
  }

  private func identity(of place: PolicyPlace, in snapshot: Snapshot) -> PlaceIdentity {
    PlaceIdentity(breach: identity, place: place.identity(in: snapshot))
  }
}

extension PolicyBreach {
  /// Identifies a breach by its rule and what it is about.
  package struct Identity: Sendable, Hashable {
    package let rule: Name
    package let object: FindingObject
  }

  /// Identifies one place of a breach.
  package struct PlaceIdentity: Sendable, Hashable {
    let breach: Identity
    let place: PolicyPlace.Identity
  }
}
