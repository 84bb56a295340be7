import AccessModel
import AccessAnalysis
import Reports
import ScreenKit
import Terminal

/// An Azure role assignment in full: its role, scope and principal.
enum AzureRoleDetail {
  static func lines(_ way: AzureWay, _ subject: Subject, _ context: ScreenContext) -> [StyledLine] {
    var lines = [
      DetailLines.heading(way.roleName) + StyledLine("  ") + EffectiveLevel(azure: way.range).line, StyledLine(),
      DetailLines.field("Scope", AzureScope.label(way.assignment.scope)),
      StyledLine("            \(way.assignment.scope)", .muted),
      DetailLines.field("Namespace", way.scope.label),
    ]
    if let condition = way.assignment.condition { lines.append(DetailLines.field("Condition", condition, .warning)) }
    lines += [StyledLine(), DetailLines.heading("Assigned to")]
    lines += DetailLines.subject(subject, after: StyledLine("  \(subject.kind.rawValue)", .accent), context.analysis)
    return lines + [StyledLine(), StyledLine("An Azure role: it is removed in Azure, not in the cluster.", .muted)]
  }
}
