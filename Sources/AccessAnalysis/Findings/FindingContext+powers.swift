import AccessModel

extension FindingContext {
  /// The findings of a rule about those who have a power.
  ///
  /// - Parameter severity: The severity where a person has it in the whole cluster, given the powers that the same role
  ///   has there. On named objects it is one step lower; see `holders` for the others.
  func holders(
    _ rule: FindingRule.ID, of power: Power, detail: (Holding) -> String? = { _ in nil },
    _ severity: (Holding) -> FindingSeverity?
  ) -> [Finding] {
    let holdings = holdingsWithPowers
    let allowing = powers.indices.filter { powers[$0].allows(power) }
    let (positions, everyday) = (positionsOfRoles, analysis.roleFacts.everydayPowers.value)
    return allowing.flatMap { positions[$0] }.sorted().compactMap { position in
      let holding = holdings[Int(position)]
      guard let extent = powers[holding.role].extent(of: power, isClusterWide: holding.isClusterWide),
        let base = severity(holding)
      else { return nil }
      if isEveryday(holding, everyday[holding.role], power) {
        return finding(rule, about: holding, exactly: .low, detail: detail(holding))
      }
      return finding(rule, about: holding, base, steps: extent == .named ? -1 : 0, detail: detail(holding))
    }
  }

  /// Whether the same role allows another power where it is held.
  func allows(_ power: Power, _ holding: Holding) -> Bool {
    powers[holding.role].extent(of: power, isClusterWide: holding.isClusterWide) != nil
  }

  /// Whether a role allows everything, by its number.
  func isClusterAdmin(_ role: Int) -> Bool { analysis.levels.ranges[role].atLeast == .clusterAdmin }

  /// Whether it is what edit and admin are for: people hold one in single namespaces, and it allows the power as
  /// Kubernetes makes it. That a person is bound without a group is another rule's.
  private func isEveryday(_ holding: Holding, _ everyday: PowerSet, _ power: Power) -> Bool {
    guard !holding.isClusterWide, everyday.contains(power) else { return false }
    let subject = subjects[holding.subject]
    return subject.kind != .serviceAccount && !subject.isSystem
  }

  /// Whether a person or group is declared as a platform admin or for emergencies.
  func isDeclared(_ subject: Int) -> Bool {
    let subject = subjects[subject]
    let id = subject.objectID ?? (subject.kind == .user ? directory.user(principalName: subject.name)?.id : nil)
    if let id, settings.declared.purpose(of: id, in: directory) != nil { return true }
    return subject.kind == .user
      && (settings.declared.platformAdmins + settings.declared.breakGlass).contains { identity in
        if case .principalName(let name) = identity {
          name.foldingASCIICase == subject.name.foldingASCIICase
        } else {
          false
        }
      }
  }
}
