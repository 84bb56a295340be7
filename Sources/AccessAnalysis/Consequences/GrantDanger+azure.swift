import AccessModel

extension GrantDanger {
  /// The dangers of assignments of an Azure role, the greatest first.
  ///
  /// - Parameter after: The analysis of the snapshot with the assignments.
  package static func all(
    ofAssigning plan: AzureGrantPlan, _ consequences: AccessConsequences, after: Analysis
  ) -> [GrantDanger] {
    let crowd = crowd(consequences)
    guard let azure = after.authorizer.azure, let grant = plan.grants.first else { return crowd }
    let made = azure.ways.first { plan.isMade($0, for: grant) }
    if made?.range.atLeast == .clusterAdmin {
      return [.clusterAdmin(plan.grants.map(\.scope).distinct)] + crowd
    }
    let who = SubjectIdentity(Subject(kind: .group, name: grant.group.name), after.memberships)
    let readsSecrets = who.principal.map { principal in
      azure.decide(AccessAction("get", "secrets"), namespace: grant.scope.namespace, of: principal).ways
        .contains { plan.isMade($0, for: grant) }
    }
    return (readsSecrets == true ? [.readsSecrets(.azure(plan.role), plan.grants.map(\.scope).distinct)] : []) + crowd
  }
}
