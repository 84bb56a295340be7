/// A finding that somebody accepts until a day, from `exceptions.yaml` or `config.yaml`.
package struct FindingException: Sendable, Hashable {
  /// The ID of the rule.
  package let rule: String
  /// The subject that it is limited to: a display name, an object ID, or the name in the binding, as SUBJECT is typed.
  package let subject: Name?
  /// The role that it is limited to.
  package let role: Name?
  /// The binding that it is limited to.
  package let binding: Name?
  /// The namespaces that it is limited to; empty for everywhere.
  package let namespaces: [Owner.NamePattern]
  package let reason: String
  /// Who accepts it.
  package let by: String
  /// The last day on which it is accepted.
  package let until: Day
  package let place: Place

  package init(
    rule: String, subject: Name? = nil, role: Name? = nil, binding: Name? = nil, namespaces: [Owner.NamePattern] = [],
    reason: String, by: String, until: Day, place: Place
  ) {
    self.rule = rule
    self.subject = subject
    self.role = role
    self.binding = binding
    self.namespaces = namespaces
    self.reason = reason
    self.by = by
    self.until = until
    self.place = place
  }
}
