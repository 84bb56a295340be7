extension Snapshot {
  /// The position of a binding; nil if there is no such binding.
  package func number(of binding: BindingIdentity) -> Int? { number(ofBinding: binding.name, in: binding.scope) }

  package func identity(of grant: Grant) -> GrantIdentity {
    let binding = bindings[grant.binding]
    let subject = binding.subjects[grant.subject]
    return GrantIdentity(
      binding: binding.identity, subject: subject,
      occurrence: binding.subjects[..<grant.subject].count { $0 == subject })
  }

  /// The grant with an identity; nil if there is none.
  package func grant(_ identity: GrantIdentity) -> Grant? {
    guard let number = number(of: identity.binding) else { return nil }
    let places = bindings[number].subjects.indices.filter { bindings[number].subjects[$0] == identity.subject }
    guard identity.occurrence < places.count else { return nil }
    return Grant(binding: number, subject: places[identity.occurrence])
  }
}
