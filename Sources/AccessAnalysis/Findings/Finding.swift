import AccessModel

/// A rule's hit: what is wrong, about what, and in which places.
package struct Finding: Sendable {
  /// What makes it the same finding in another snapshot.
  package struct Identity: Sendable, Hashable {
    package let rule: FindingRule.ID
    package let object: FindingObject
  }

  package let rule: FindingRule.ID
  package let object: FindingObject
  package let severity: FindingSeverity
  /// At least one.
  package internal(set) var places: [FindingPlace]
  /// How many people it reaches at least; nil if that is not known or does not matter.
  package let people: Int?
  /// What was found beyond what the rule's title says, as a clause; may contain hostile text.
  package let detail: String?
  package let remedy: FindingRemedy

  init(
    _ rule: FindingRule.ID, _ object: FindingObject, _ severity: FindingSeverity, _ places: [FindingPlace],
    people: Int? = nil, detail: String? = nil, remedy: FindingRemedy = .none
  ) {
    self.rule = rule
    self.object = object
    self.severity = severity
    self.places = places
    self.people = people
    self.detail = detail
    self.remedy = remedy
  }

  package var identity: Identity { Identity(rule: rule, object: object) }

  /// The grants among its places.
  package var grants: [Grant] {
    places.compactMap { if case .grant(let grant) = $0 { grant } else { nil } }
  }
}
