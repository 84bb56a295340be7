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
    (steps(to: chain.grant, of: choice.who) + steps(ofRule: chain.rule, in: chain.role)).joined(separator: " → ")
  }

  /// The way to a grant on one line, and with those of its rules that prove it; may contain hostile text.
  ///
  /// - Parameter who: Who has it; nil for the subject that is bound.
  package func line(_ grant: Grant, of who: SubjectIdentity?, rules: [Int]) -> String {
    let role = Int(snapshot.index.roleOfBinding[grant.binding])
    let proof = role < 0 ? [] : rules.prefix(1).flatMap { steps(ofRule: $0, in: role) }
    return (steps(to: grant, of: who) + proof).joined(separator: " → ")
  }

  /// The way to an Azure role on one line; may contain hostile text.
  package func line(_ assignment: RoleAssignment, of who: SubjectIdentity) -> String {
    let holder = Subject(kind: .group, name: assignment.principalID.name)
    let isOwn = assignment.principalID == who.subject.objectID || !assignment.type.isGroup
    let name = assignment.roleName.isEmpty ? assignment.roleDefinitionID : assignment.roleName
    return
      (steps(from: who, to: isOwn ? who.subject : holder)
      + ["Azure role \(name) at \(AzureScope.label(assignment.scope))"]).joined(separator: " → ")
  }

  /// From a subject to a binding and its role.
  private func steps(to grant: Grant, of who: SubjectIdentity?) -> [String] {
    let binding = snapshot.bindings[grant.binding]
    let named = binding.subjects[grant.subject].resolved(in: binding.scope)
    let place = binding.scope.namespace.map { " in \($0)" } ?? ""
    return (who.map { steps(from: $0, to: named) } ?? [step(named)]) + [
      "\(binding.kind) \(binding.name)\(place)", "\(binding.role.kind.rawValue) \(binding.role.name)",
    ]
  }

  /// From a subject through groups to the one that is bound.
  private func steps(from who: SubjectIdentity, to named: Subject) -> [String] {
    guard named != who.subject else { return [step(named)] }
    let path = who.path(to: named.name)
    return [step(who.subject)]
      + (path.isEmpty ? [step(named)] : path.map { step(Subject(kind: .group, name: $0.name)) })
  }

  private func steps(ofRule rule: Int, in role: Int) -> [String] {
    let source = roles.source(ofRule: rule, in: role).map { "aggregated from ClusterRole \(snapshot.roles[$0].name)" }
    return [source].compactMap { $0 } + ["rule \(rule + 1): \(ChainLabels.label(roles.rules[role][rule]))"]
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
