import AccessModel

/// Why a grant deserves a second look.
package enum GrantDanger: Sendable, Hashable {
  /// Everything is allowed, in the scope.
  case clusterAdmin(Scope)
  /// Secrets can be read, which often hold the credentials of more than the namespace.
  case readsSecrets(GrantedRole, [Scope])
  /// The role allows these of the verbs `escalate`, `bind` and `impersonate`, by which more can be gained than is
  /// granted ("Privilege escalation risks" in Kubernetes' guidance on RBAC).
  case escalates(RoleReference, [Name])
  /// As many people, of a group, gain something; more if not all members were read.
  case manyPeople(Int)

  /// As many people are many.
  package static let many = 20

  /// The dangers of a plan, the greatest first.
  ///
  /// - Parameter analysis: Of the snapshot without the grants.
  package static func all(
    of plan: GrantPlan, _ consequences: AccessConsequences, _ analysis: Analysis
  ) -> [GrantDanger] {
    let scopes = plan.bindings.map(\.scope).distinct
    guard let role = plan.bindings.first?.role else { return [] }
    let home = role.kind == .clusterRole ? [Scope.cluster] : scopes
    let numbers = home.compactMap { analysis.roles.snapshot.index.number(ofRole: role.name, in: $0) }
    let rules = numbers.flatMap { analysis.roles.rules[$0] }
    let people = consequences.gains.map(\.who.people.count).max() ?? 0
    let crowd = people >= many ? [GrantDanger.manyPeople(people)] : []
    let isAdmin =
      numbers.contains { analysis.levels.ranges[$0].atLeast == .clusterAdmin }
      || (numbers.isEmpty && role.isDefault(["cluster-admin"]))
    if isAdmin { return scopes.map { .clusterAdmin($0) } + crowd }
    let verbs = escalating(rules)
    let readsSecrets =
      allows(rules, ["get", "list", "watch"], "secrets")
      || (RuleCoverage.isEmpty(rules) && role.isDefault(["edit", "admin"]))
    return (verbs.isEmpty ? [] : [.escalates(role, verbs)])
      + (readsSecrets ? [.readsSecrets(.kubernetes(role), scopes)] : [])
      + crowd
  }

  private static func escalating(_ rules: [PolicyRule]) -> [Name] {
    let rbac: Name = "rbac.authorization.k8s.io"
    return (["escalate", "bind"] as [Name]).filter { verb in
      (["roles", "clusterroles"] as [Name]).contains { allows(rules, [verb], $0, group: rbac) }
    }
      + (["users", "groups", "serviceaccounts", "uids"].contains { allows(rules, ["impersonate"], $0) }
        ? ["impersonate"] : [])
  }

  /// Whether a rule allows one of the verbs on the resource, or on some objects of it.
  private static func allows(_ rules: [PolicyRule], _ verbs: [Name], _ resource: Name, group: Name = "") -> Bool {
    verbs.contains { verb in
      rules.contains { rule in
        let names = rule.resourceNames.isEmpty ? [""] : rule.resourceNames
        return RuleMatcher(AccessAction(verb, resource, group: group, name: names[0])).allows(rule)
      }
    }
  }
}
