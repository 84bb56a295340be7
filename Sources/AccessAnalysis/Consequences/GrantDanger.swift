import AccessModel

/// Why changes deserve a second look, for what they give to whom.
package enum GrantDanger: Sendable, Hashable {
  /// Everything is allowed: in the whole cluster, or in namespaces.
  case clusterAdmin([Scope])
  /// The role allows these of the verbs `escalate`, `bind` and `impersonate`, by which more can be gained than is
  /// granted ("Privilege escalation risks" in Kubernetes' guidance on RBAC).
  case escalates(RoleReference, [Name])
  /// Secrets can be read, which often hold the credentials of more than the namespace.
  case readsSecrets(GrantedRole, [Scope])
  /// Everyone who signs in gains something, or everyone who does not.
  case everyone(isSignedIn: Bool)
  /// As many people, of a group, gain something; more if not all members were read.
  case manyPeople(Int)

  /// As many people are many.
  package static let many = 20

  /// The dangers of the grants that changes add, the greatest first. What a subject had before is no danger.
  ///
  /// - Parameters:
  ///   - before: The analysis of the snapshot without the changes.
  ///   - after: That of the snapshot with them.
  package static func all(
    of changes: ChangeSet, _ consequences: AccessConsequences, before: Analysis, after: Analysis
  ) -> [GrantDanger] {
    let added = GrantChange.all(changes, before: before.roles.snapshot, after: after.roles.snapshot).filter(\.isGain)
    return DangerousGrants(added, before).dangers + crowd(consequences)
  }

  /// The dangers of the number of those who gain something.
  static func crowd(_ consequences: AccessConsequences) -> [GrantDanger] {
    let everyone = Set(consequences.gains.flatMap(\.who.everyone))
    if !everyone.isEmpty { return [.everyone(isSignedIn: everyone == [AccessIdentity.authenticated])] }
    let people = Set(consequences.gains.flatMap(\.who.people)).count
    return people >= many ? [.manyPeople(people)] : []
  }
}
