import AccessModel

extension AccessConsequences {
  /// What assignments of Azure roles to groups give people.
  ///
  /// Whoever has the role's level already, by Kubernetes RBAC or Azure RBAC, gains nothing.
  ///
  /// - Parameter after: The analysis of the snapshot with the assignments.
  package init(ofAssigning plan: AzureGrantPlan, before: Analysis, after: Analysis) {
    let (memberships, snapshot) = (before.memberships, before.roles.snapshot)
    let comparison = AccessComparison(before, after, scopes: plan.grants.map(\.scope))
    var gains = OutcomeList()
    var empty: [Subject] = []
    var eligible: Set<Subject> = []
    var concernsSomebody = false
    var denials: [AzureDenial] = []
    var ways = FormerWays(comparison, besides: [])
    var seen: Set<Seen> = []
    let numbered = plan.givesAccess ? Array(plan.grants.enumerated()) : []
    let byGroup = Dictionary(grouping: numbered, by: \.element.group)
    for group in numbered.map(\.element.group).distinct {
      let grants = byGroup[group] ?? []
      let subject = Subject(kind: .group, name: group.name)
      let concerned = ConcernedSubject(subject, memberships)
      concernsSomebody = concernsSomebody || !concerned.members.isEmpty
      if concerned.isEmpty { empty.append(subject) }
      eligible.formUnion(concerned.eligible)
      let own = HeldAccess(
        EffectiveAccess(of: SubjectIdentity(subject, memberships), before, inNamespaces: comparison.namespaces))
      for alike in comparison.alike(concerned.members) {
        let held = HeldAccess(EffectiveAccess(of: alike[0].who, before, inNamespaces: comparison.namespaces))
        let future = HeldAccess(EffectiveAccess(of: alike[0].who, after, inNamespaces: comparison.namespaces))
        for (order, grant) in grants {
          let named = alike.filter { seen.insert(Seen(subject: $0.who.subject, scope: grant.scope)).inserted }
          let made = future.rows(in: grant.scope).first { $0.way.map { plan.isMade($0, for: grant) } == true }
          let (range, level) = (made?.range ?? .none, held.level(in: grant.scope))
          if range.atMost != .none && max(level.kubernetes.atLeast, level.azure.atLeast) >= range.atMost {
            let byGroup = own.ways(to: range, in: grant.scope, snapshot)
            if byGroup.isEmpty {
              ways.add(held.ways(to: range, in: grant.scope, snapshot), of: named.map(\.who.subject))
            } else {
              ways.add(byGroup, of: [subject])
            }
            continue
          }
          guard !named.isEmpty else { continue }
          denials += future.access.denials.filter { !denials.contains($0) }
          gains.add(
            named, Access(role: .azure(plan.role), range: range, scope: grant.scope), left: .none, order: order)
        }
      }
    }
    self.init(
      gains: gains.outcomes, former: ways.found, addsGrants: !plan.grants.isEmpty, concernsSomebody: concernsSomebody,
      empty: empty, eligible: eligible.count, denials: denials)
  }

  private struct Seen: Hashable {
    let subject: Subject
    let scope: Scope
  }
}
