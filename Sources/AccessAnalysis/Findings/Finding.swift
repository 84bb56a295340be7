import AccessModel

/// A rule's hit: what is wrong, about what, and in which places.
///
/// A class because lists of a hundred thousand are sorted, filtered and joined.
package final class Finding: Sendable {
  /// What makes it the same finding in another snapshot.
  package struct Identity: Sendable, Hashable {
    package let rule: FindingRule.ID
    package let object: FindingObject
  }

  /// Whether somebody accepts it.
  package enum Acceptance: Sendable, Hashable {
    case open
    /// Until a day that is not over.
    case accepted(FindingException)
    /// Until a day that is over, so that it is open again.
    case ended(FindingException)
  }

  package let rule: FindingRule.ID
  package let object: FindingObject
  package let severity: FindingSeverity
  /// At least one.
  package let places: [FindingPlace]
  /// How many people it reaches at least; nil if that is not known or does not matter.
  package let people: Int?
  /// What was found beyond what the rule's title says, as a clause; may contain hostile text.
  package let detail: String?
  package let remedy: FindingRemedy
  package let acceptance: Acceptance

  init(
    _ rule: FindingRule.ID, _ object: FindingObject, _ severity: FindingSeverity, _ places: [FindingPlace],
    people: Int? = nil, detail: String? = nil, remedy: FindingRemedy = .none, _ acceptance: Acceptance = .open
  ) {
    self.rule = rule
    self.object = object
    self.severity = severity
    self.places = places
    self.people = people
    self.detail = detail
    self.remedy = remedy
    self.acceptance = acceptance
  }

  /// The finding in some of its places.
  func with(_ places: [FindingPlace], _ acceptance: Acceptance) -> Finding {
    Finding(rule, object, severity, places, people: people, detail: detail, remedy: remedy, acceptance)
  }

  /// The finding in those of its places that are wanted; nil if it has none of them.
  package func only(_ isWanted: (FindingPlace) -> Bool) -> Finding? {
    let places = places.filter(isWanted)
    return places.isEmpty ? nil : with(places, acceptance)
  }

  /// Whether it is accepted now.
  package var isAccepted: Bool { if case .accepted = acceptance { true } else { false } }

  /// Both as one, which is as severe as the worse.
  func joined(with other: Finding) -> Finding {
    let (worse, better) = other.severity > severity ? (other, self) : (self, other)
    return worse.with(worse.places + better.places, worse.acceptance)
  }

  package var identity: Identity { Identity(rule: rule, object: object) }

  /// The grants among its places.
  package var grants: [Grant] {
    places.compactMap(\.grant)
  }
}
