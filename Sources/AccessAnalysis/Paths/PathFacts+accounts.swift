import AccessModel

extension PathFacts {
  /// The node of a subject that one acts as, by its number.
  func identity(_ subject: Int) -> PathNode { .identity(PathIdentity.Key(base: .subject(Int32(subject)))) }

  /// The numbers of the subjects that stand for the ServiceAccounts of a name in a place.
  func accounts(named name: Name, in place: PathPlace) -> [Int] {
    let namespaces = place.isNamespace ? [Int(place.number)] : index.namedNamespaces
    return namespaces.flatMap { namespace in
      index.number(of: Subject(kind: .serviceAccount, name: name, namespace: index.namespaces[namespace]))
        .map { [$0] } ?? groups(ofAccountsIn: namespace)
    }.distinct
  }

  /// The groups of every ServiceAccount of a namespace that bindings name.
  func groups(ofAccountsIn namespace: Int) -> [Int] {
    let groups: [Name] = ["system:serviceaccounts", Name("system:serviceaccounts:\(index.namespaces[namespace].text)")]
    return groups.compactMap { index.number(of: Subject(kind: .group, name: $0)) }
  }

  /// Whether a user name is that of a ServiceAccount, which takes another permission to impersonate.
  func isAccountName(_ name: Name) -> Bool { name.hasPrefix("system:serviceaccount:") }

  /// Whether a binding is there, as one without subjects is deleted once its last grant is revoked.
  func exists(_ binding: Int32) -> Bool {
    guard !revoked.isEmpty else { return true }
    let subjects = index.subjectsOfBinding[Int(binding)]
    return subjects.isEmpty
      || subjects.indices.contains { position in
        !revoked.contains(PathGrant(binding: binding, subject: Int32(position - subjects.startIndex)))
      }
  }
}
