import AccessModel

/// Roles that allow more than they say: CIS Kubernetes 5.1, CIS AKS 4.1, and Kubernetes' RBAC good practices.
extension FindingRule {
  static let powers: [FindingRule] =
    [clusterAdmin, wildcards] + secretsAndPods + escalation + clusterPowers + serviceAccounts

  /// A rule about those who have a power, unless they can do everything.
  ///
  /// - Parameters:
  ///   - severity: Where a person has it in the whole cluster.
  ///   - worse: Another power that makes it one step worse if the same role allows it.
  ///   - detail: What else there is to say.
  static func power(
    _ id: ID, _ power: Power, _ severity: FindingSeverity, worseWith worse: Power? = nil, title: String, why: String,
    advice: String, citations: [Citation],
    detail: @escaping @Sendable (FindingContext, Holding) -> String? = { _, _ in nil }
  ) -> FindingRule {
    FindingRule(
      id, .powers, title: title, why: why, advice: advice, citations: citations,
      proof: { RolePowers.rules(allowing: power, $0) }
    ) { context in
      context.holders(id, of: power, detail: { detail(context, $0) }) { holding in
        severity.raised(by: worse.map { context.allows($0, holding) } == true ? 1 : 0)
      }
    }
  }
}
