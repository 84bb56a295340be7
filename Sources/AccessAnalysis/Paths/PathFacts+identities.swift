import AccessModel

extension PathFacts {
  /// The identity of a key that no start has: a subject that one acts as, or any identity that has gained something.
  func identity(for key: PathIdentity.Key) -> PathIdentity {
    switch key.base {
    case .start: PathIdentity(key: key, subject: Subject(kind: .user, name: ""), subjects: [], isMaster: false)
    case .subject(let number): identity(key, index.subjects[Int(number)], AccessIdentity(index.subjects[Int(number)]))
    }
  }

  func identity(_ key: PathIdentity.Key, _ subject: Subject, _ identity: AccessIdentity) -> PathIdentity {
    PathIdentity(
      key: key, subject: subject,
      subjects: identity.subjects.compactMap { index.number(of: $0).map { Int32($0) } }.distinct,
      isMaster: identity.isMaster)
  }

  /// Every role that a subject holds by bindings, by grant.
  func entries(ofSubject subject: Int32) -> [PathEntry] {
    var entries: [PathEntry] = []
    let unnamed = index.number(ofNamespace: "").map { Int32($0) }
    for binding in index.bindingsOfSubject[Int(subject)] {
      let (role, place) = (index.roleOfBinding[Int(binding)], index.namespaceOfBinding[Int(binding)])
      guard role >= 0, place != unnamed else { continue }
      let holding = PathHolding(role: role, place: PathPlace(number: max(place, -1)))
      for (position, other) in index.subjectsOfBinding[Int(binding)].enumerated() where other == subject {
        let grant = PathGrant(binding: binding, subject: Int32(position))
        if revoked.isEmpty || !revoked.contains(grant) { entries.append(PathEntry(holding: holding, grant: grant)) }
      }
    }
    return entries
  }

  /// Every role that an identity holds by Azure assignments.
  func azureEntries(of identity: PathIdentity) -> [PathEntry] {
    identity.azure.compactMap { azure in
      let grant = PathGrant(binding: azure.assignment, subject: -1)
      return revoked.contains(grant) ? nil : PathEntry(holding: azure.holding, grant: grant)
    }
  }
}
