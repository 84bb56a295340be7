import AccessModel
import AccessAnalysis
import Reports
import Terminal

/// One chain of permission, one step a line: binding, role, the role it was aggregated from, rule.
package enum ChainLines {
  package static func lines(_ chain: AccessChain, _ roles: EffectiveRoles) -> [StyledLine] {
    let snapshot = roles.snapshot
    let binding = snapshot.bindings[chain.grant.binding]
    let place = binding.scope.namespace.map { StyledLine("  in \($0)") } ?? StyledLine("  everywhere", .warning)
    var lines = [
      StyledLine("  \(binding.kind) ", .muted) + StyledLine(binding.name.text) + place,
      StyledLine("  → \(binding.role.kind.rawValue) ", .muted) + StyledLine(binding.role.name.text, .accent),
    ]
    if let source = chain.source {
      lines.append(StyledLine("    from ClusterRole ", .muted) + StyledLine(snapshot.roles[source].name.text))
    }
    let rule = roles.rules[chain.role][chain.rule]
    lines.append(StyledLine("  → rule \(chain.rule + 1) ", .muted) + StyledLine(ChainLabels.label(rule)))
    return lines
  }
}
