import AccessModel
import AccessAnalysis

/// Explains what decided a request in both models, and what would have allowed it if Azure denies it.
package struct DecisionLabels: Sendable {
  private let chains: ChainLabels
  private let snapshot: Snapshot
  private let labels: SubjectLabels

  package init(_ roles: EffectiveRoles) {
    chains = ChainLabels(roles)
    snapshot = roles.snapshot
    labels = SubjectLabels(roles.snapshot.directory)
  }

  /// The lines after yes or no; may contain hostile text. Empty if nothing allows or denies the request.
  ///
  /// If Azure was not asked, the lines are the ways in which bindings allow it. Otherwise, the first line says what
  /// decided.
  /// - Parameter all: Whether to include every way, not only the first.
  package func lines(_ decisions: [ClusterDecision], for choice: SubjectChoice, all: Bool) -> [String] {
    let isAllowed = decisions.contains(where: \.isAllowed)
    let deciding = decisions.filter { isAllowed ? $0.isAllowed : $0.isDenied }
    var lines: [String] = []
    if deciding.contains(where: \.kubernetes.isByMasters) {
      lines.append("system:masters can do everything, regardless of bindings")
    }
    let included = deciding.flatMap { decision in
      let chains = decision.kubernetes.chains.map { self.chains.line($0, for: choice) }
      return decision.azure.map { self.lines($0, decision, chains, for: choice, all: all) } ?? chains
    }
    return lines + (all || deciding.first?.azure != nil ? included : Array(included.prefix(1)))
  }

  private func lines(
    _ azure: AzureDecision, _ decision: ClusterDecision, _ chains: [String], for choice: SubjectChoice, all: Bool
  ) -> [String] {
    let ways = azure.ways.map { line($0, azure, for: choice) }
    let binding = decision.kubernetes.chains.first.map { chain in
      let binding = snapshot.bindings[chain.grant.binding]
      return "\(binding.kind) \(binding.name)\(binding.scope.namespace.map { " in \($0)" } ?? "")"
    }
    let first: String
    let decisive: [String]
    if let denial = azure.denials.first {
      let others = [azure.ways.first?.label, binding].compactMap { $0 }
      let otherwise = others.isEmpty ? "" : "; \(others.joined(separator: " and ")) would allow it"
      first = "denied by \(denial.label)\(otherwise)"
      decisive = []
    } else if let way = azure.ways.first {
      first = "allowed by \(way.label)" + (binding.map { "; \($0) would allow it too" } ?? "")
      decisive = Array(ways.prefix(1))
    } else {
      first = "allowed by \(binding ?? "Kubernetes RBAC")"
      decisive = Array(chains.prefix(1))
    }
    let denials = azure.denials.dropFirst().map { "denied by \($0.label)" }
    return [first] + (all ? denials + (ways + chains).map { "  \($0)" } : decisive.map { "  \($0)" })
  }

  /// `user Ada → group Developers → Azure role … at namespace shop → data action …/pods/read`.
  private func line(_ way: AzureWay, _ azure: AzureDecision, for choice: SubjectChoice) -> String {
    var steps = [chains.step(choice.subject)]
    let id = way.assignment.principalID
    if way.assignment.type.isGroup && choice.subject.objectID != id {
      let path = choice.who.path(to: id.name)
      steps += (path.isEmpty ? [id] : path).map { chains.step(Subject(kind: .group, name: $0.name)) }
    }
    steps.append(way.label)
    if let action = azure.dataAction(of: way) { steps.append("data action \(action)") }
    return steps.joined(separator: " → ")
  }
}
