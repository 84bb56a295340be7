import AccessModel

/// One place of a finding, by position in the snapshot.
package enum FindingPlace: Sendable, Hashable {
  case grant(Grant)
  case binding(Int)
  case role(Int)
  case serviceAccount(Int)
  case namespace(Name)
  case group(ObjectID)
  case user(ObjectID)
  /// Apart, as it is much larger than the others, of which there are very many.
  indirect case assignment(RoleAssignment)
  /// The cluster's profile.
  case profile
}

extension FindingPlace {
  /// The grant, if it is one.
  package var grant: Grant? { if case .grant(let grant) = self { grant } else { nil } }

  /// The scope that it is in; nil if it is in none, as an object of the directory.
  package func scope(in snapshot: Snapshot) -> Scope? {
    switch self {
    case .grant(let grant): snapshot.bindings[grant.binding].scope
    case .binding(let number): snapshot.bindings[number].scope
    case .role(let number): snapshot.roles[number].scope
    case .serviceAccount(let number): .namespace(snapshot.serviceAccounts[number].namespace)
    case .namespace(let name): .namespace(name)
    case .profile: .cluster
    case .group, .user, .assignment: nil
    }
  }

  /// Where it was read; nil if that is not known, or it is no object of Kubernetes.
  package func origin(in snapshot: Snapshot) -> Origin? {
    switch self {
    case .grant(let grant): FindingPlace.binding(grant.binding).origin(in: snapshot)
    case .binding(let number):
      snapshot.origins?.binding(named: snapshot.bindings[number].name, in: snapshot.bindings[number].scope)
    case .role(let number):
      snapshot.origins?.role(named: snapshot.roles[number].name, in: snapshot.roles[number].scope)
    case .serviceAccount(let number):
      snapshot.origins?.serviceAccount(
        named: snapshot.serviceAccounts[number].name, in: snapshot.serviceAccounts[number].namespace)
    case .namespace(let name): snapshot.origins?.namespace(named: name)
    case .group, .user, .assignment, .profile: nil
    }
  }
}

extension FindingPlace {
  /// The position of the binding that it is in; nil if it is in none.
  package var binding: Int? {
    switch self {
    case .grant(let grant): grant.binding
    case .binding(let number): number
    case .role, .serviceAccount, .namespace, .group, .user, .assignment, .profile: nil
    }
  }
}
