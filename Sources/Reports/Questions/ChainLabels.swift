import AccessModel
import AccessAnalysis

/// Explains why a request is allowed: subject → group → binding → role → aggregated source → rule.
package struct ChainLabels: Sendable {
  private let snapshot: Snapshot
  private let roles: EffectiveRoles
  private let labels: SubjectLabels

  package init(_ roles: EffectiveRoles) {
    self.roles = roles
    snapshot = roles.snapshot
    labels = SubjectLabels(roles.snapshot.directory)
  }

  /// The chain on one line; may contain hostile text.
  package func line(_ chain: AccessChain, for choice: SubjectChoice) -> String {
    let binding = snapshot.bindings[chain.grant.binding]
    let named = binding.subjects[chain.grant.subject].resolved(in: binding.scope)
    var steps = [step(choice.subject)]
    if named != choice.subject {
      let path = choice.who.path(to: named.name)
      steps += path.isEmpty ? [step(named)] : path.map { step(Subject(kind: .group, name: $0.name)) }
    }
    return line(chain, after: steps)
  }

  /// The chain on one line, from the subject that the binding names; may contain hostile text.
  func line(_ chain: AccessChain) -> String {
    let binding = snapshot.bindings[chain.grant.binding]
    return line(chain, after: [step(binding.subjects[chain.grant.subject].resolved(in: binding.scope))])
  }

  private func line(_ chain: AccessChain, after first: [String]) -> String {
    let binding = snapshot.bindings[chain.grant.binding]
    var steps = first
    let place = binding.scope.namespace.map { " in \($0)" } ?? ""
    steps.append("\(binding.kind) \(binding.name)\(place)")
    steps.append("\(binding.role.kind.rawValue) \(binding.role.name)")
    if let source = chain.source { steps.append("aggregated from ClusterRole \(snapshot.roles[source].name)") }
    steps.append("rule \(chain.rule + 1): \(ChainLabels.label(roles.rules[chain.role][chain.rule]))")
    return steps.joined(separator: " → ")
  }

  /// A subject of a chain, with its identifier if another name is shown.
  func step(_ subject: Subject) -> String {
    let kind = subject.kind == .serviceAccount ? "ServiceAccount" : subject.kind.rawValue.lowercased()
    let identifier = labels.identifier(subject).map { " (\($0))" } ?? ""
    return "\(kind) \(labels.name(subject))\(identifier)"
  }

  /// A rule as text: `get, list on deployments, replicasets in apps, named web`.
  package static func label(_ rule: PolicyRule) -> String {
    func list(_ names: [Name]) -> String { names.map(\.text).joined(separator: ", ") }
    var parts: [String] = []
    if !rule.resources.isEmpty {
      let groups = rule.apiGroups.map { $0.isEmpty ? "core" : $0 }
      let place = groups == ["core"] ? "" : " in \(list(groups))"
      let names = rule.resourceNames.isEmpty ? "" : ", named \(list(rule.resourceNames))"
      parts.append("\(list(rule.resources))\(place)\(names)")
    }
    if !rule.nonResourceURLs.isEmpty { parts.append(list(rule.nonResourceURLs)) }
    return "\(list(rule.verbs)) on \(parts.joined(separator: "; "))"
  }
}
