import AccessModel

extension AccessConsequences {
  /// What assignments of Azure roles to groups give people.
  ///
  /// Whoever has the role's level already, by Kubernetes RBAC or Azure RBAC, gains nothing.
  ///
  /// - Parameter after: The analysis of the snapshot with the assignments.
  package init(ofAssigning plan: AzureGrantPlan, before: Analysis, after: Analysis) {
    let memberships = before.memberships
    var comparison = AccessComparison(before, after)
    var gains = OutcomeList()
    var empty: [Subject] = []
    var eligible: Set<Subject> = []
    var concernsSomebody = false
    var denials: [AzureDenial] = []
    var seen: Set<Seen> = []
    for grant in plan.grants {
      let subject = Subject(kind: .group, name: grant.group.name)
      let concerned = ConcernedSubject(subject, memberships)
      if !plan.givesAccess { continue }
      concernsSomebody = concernsSomebody || !concerned.members.isEmpty
      if concerned.isEmpty && !empty.contains(subject) { empty.append(subject) }
      eligible.formUnion(concerned.eligible)
      for member in concerned.members {
        guard seen.insert(Seen(subject: member.who.subject, scope: grant.scope)).inserted else { continue }
        let pair = comparison.pair(of: member.who)
        let range = pair.after.rows.first { $0.way.map { plan.isMade($0, for: grant) } == true }?.range ?? .none
        let held = pair.before.level(in: grant.scope)
        if range.atMost != .none && max(held.kubernetes.atLeast, held.azure.atLeast) >= range.atMost { continue }
        denials += pair.after.denials.filter { !denials.contains($0) }
        gains.add(
          member, Access(role: .azure(plan.role), range: range, scope: grant.scope),
          left: pair.after.level(in: grant.scope).range)
      }
    }
    self.init(
      gains: gains.outcomes, addsGrants: !plan.grants.isEmpty, concernsSomebody: concernsSomebody, empty: empty,
      eligible: eligible.count, denials: denials)
  }

  private struct Seen: Hashable {
    let subject: Subject
    let scope: Scope
  }
}
