import AccessModel

extension PathFacts {
  /// Whether a grant can be revoked for good: the system's own are made again.
  func canRevoke(_ grant: PathGrant) -> Bool {
    grant.subject < 0 || !snapshot.bindings[Int(grant.binding)].isManagedByAKS
  }
}
