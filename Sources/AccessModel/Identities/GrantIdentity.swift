/// Which grant: its binding, the subject as bound, and which occurrence where the binding lists that subject twice.
///
/// A position among the subjects would come to mean another one once the binding changes.
package struct GrantIdentity: Sendable, Hashable {
  package let binding: BindingIdentity
  package let subject: Subject
  /// 0 for the first time that the binding lists the subject.
  package let occurrence: Int

  package init(binding: BindingIdentity, subject: Subject, occurrence: Int = 0) {
    self.binding = binding
    self.subject = subject
    self.occurrence = occurrence
  }
}

extension Snapshot {
  package func identity(of grant: Grant) -> GrantIdentity {
    let binding = bindings[grant.binding]
    let subject = binding.subjects[grant.subject]
    return GrantIdentity(
      binding: binding.identity, subject: subject,
      occurrence: binding.subjects[..<grant.subject].count { $0 == subject })
  }

  /// Where a grant is now; nil where there is none of that identity.
  package func grant(_ identity: GrantIdentity) -> Grant? {
    guard let number = number(of: identity.binding) else { return nil }
    let places = bindings[number].subjects.indices.filter { bindings[number].subjects[$0] == identity.subject }
    guard identity.occurrence < places.count else { return nil }
    return Grant(binding: number, subject: places[identity.occurrence])
  }
}
