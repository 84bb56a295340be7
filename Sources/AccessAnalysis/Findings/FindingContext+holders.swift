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
  /// - Parameters:
  ///   - base: See `holders`.
  ///   - steps: How many steps higher or lower it is for other reasons.
  func finding(
    _ rule: FindingRule.ID, about holding: Holding, _ base: FindingSeverity, steps: Int = 0,
    remedy: FindingRemedy = .revoke, detail: String? = nil
  ) -> Finding {
    let steps = steps + (holding.isClusterWide ? 0 : -1) + crowd(of: holding.subject).steps(many: settings.manyPeople)
    return finding(rule, about: holding, exactly: base.raised(by: steps), remedy: remedy, detail: detail)
  }

  /// The finding about one who holds a role, of a severity that depends on nothing else.
  func finding(
    _ rule: FindingRule.ID, about holding: Holding, exactly severity: FindingSeverity,
    remedy: FindingRemedy = .revoke, detail: String? = nil
  ) -> Finding {
    Finding(
      rule, object(of: holding), severity, holding.places, people: crowd(of: holding.subject).count, detail: detail,
      remedy: remedy)
  }

  /// Who holds which role where, as the object of a finding.
  func object(of holding: Holding) -> FindingObject {
    .holder(subjects[holding.subject], references[holding.role], isClusterWide: holding.isClusterWide)
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
