import AccessModel

extension FindingContext {
  /// The findings of a rule about those who hold a role.
  ///
  /// - Parameter severity: The severity where the role is held in the whole cluster by a person; nil for no finding. In
  ///   single namespaces it is one step lower, for a group of many people one higher, for a ServiceAccount one lower.
  func holders(
    _ rule: FindingRule.ID, remedy: FindingRemedy = .revoke, detail: (Holding) -> String? = { _ in nil },
    _ severity: (Holding) -> FindingSeverity?
  ) -> [Finding] {
    holdings.compactMap { holding in
      guard let base = severity(holding) else { return nil }
      return finding(rule, about: holding, base, remedy: remedy, detail: detail(holding))
    }
  }

  /// The finding about one who holds a role.
  ///
  /// - Parameter base: See `holders`.
  func finding(
    _ rule: FindingRule.ID, about holding: Holding, _ base: FindingSeverity, remedy: FindingRemedy = .revoke,
    detail: String? = nil
  ) -> Finding {
    let crowd = crowd(of: holding.subject)
    return Finding(
      rule, object(of: holding),
      base.raised(by: (holding.isClusterWide ? 0 : -1) + crowd.steps(many: settings.manyPeople)),
      holding.grants.map { .grant($0) }, people: crowd.count, detail: detail, remedy: remedy)
  }

  /// Who holds which role where, as the object of a finding.
  func object(of holding: Holding) -> FindingObject {
    let role = snapshot.roles[holding.role]
    return .holder(
      snapshot.index.subjects[holding.subject], RoleReference(kind: role.kind, name: role.name),
      isClusterWide: holding.isClusterWide)
  }

  /// Whether a role, by its number, is one of the four that every cluster has.
  func isDefault(_ role: Int) -> Bool {
    snapshot.roles[role].kind == .clusterRole && Role.defaultNames.contains(snapshot.roles[role].name)
  }

  /// The chains that prove a finding in one of its places: binding, role, the role that it is aggregated from, and rule.
  package func proof(of finding: Finding, in place: FindingPlace) -> [AccessChain] {
    guard case .grant(let grant) = place, let proof = FindingRule.named(finding.rule)?.proof else { return [] }
    let (role, roles) = (Int(snapshot.index.roleOfBinding[grant.binding]), analysis.roles)
    guard role >= 0 else { return [] }
    return proof(roles.rules[role]).map {
      AccessChain(grant: grant, role: role, rule: $0, source: roles.source(ofRule: $0, in: role))
    }
  }
}
