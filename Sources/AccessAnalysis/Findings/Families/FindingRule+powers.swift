import AccessModel

/// Roles that allow more than they say: CIS Kubernetes 5.1, CIS AKS 4.1, and Kubernetes' RBAC good practices.
extension FindingRule {
  static let powers: [FindingRule] = [
    power(
      "secrets-readable", .readSecrets, .high, title: "can read Secrets",
      why:
        "Secrets hold tokens, passwords and keys, often of more than their namespace; list and watch return their content too.",
      advice: "Grant a role without get, list and watch of Secrets, such as view.",
      citations: .cis("5.1.2", aks: "4.1.2"))
  ]

  /// A rule about the holders of roles with a power.
  ///
  /// - Parameter severity: Where a person holds it in the whole cluster.
  private static func power(
    _ id: ID, _ power: Power, _ severity: FindingSeverity, title: String, why: String, advice: String,
    citations: [Citation]
  ) -> FindingRule {
    FindingRule(
      id, .powers, title: title, why: why, advice: advice, citations: citations,
      proof: { RolePowers.rules(allowing: power, $0) }
    ) { context in
      context.holders(id) { holding in
        let powers = context.powers[holding.role]
        guard powers.allows(power), holding.isClusterWide || !power.isClusterWide else { return nil }
        return powers.whole.contains(power) ? severity : severity.raised(by: -1)
      }
    }
  }
}
