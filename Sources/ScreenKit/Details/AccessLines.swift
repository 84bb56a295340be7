import AccessModel
import AccessAnalysis
import Reports
import Terminal

/// The grants of a subject as lines of a detail.
package enum AccessLines {
  /// A grant: its role, its binding or Azure scope, its level, the groups on the way, and what the role allows.
  package static func lines(
    _ row: EffectiveAccess.Row, of access: EffectiveAccess, _ analysis: Analysis
  ) -> [StyledLine] {
    let snapshot = analysis.roles.snapshot
    var lines: [StyledLine] = []
    switch row.source {
    case .binding(let grant, let role):
      let binding = snapshot.bindings[grant.binding]
      lines.append(
        StyledLine("  \(binding.role.label)", .accent) + StyledLine("  \(binding.name)", .muted) + StyledLine("  ")
          + row.range.line)
      let allowed = role.map { RoleSummary(analysis.roles.rules[$0]).text } ?? "no such role: it grants nothing"
      lines.append(StyledLine("    \(allowed)", role == nil ? .warning : .text))
    case .azure(let way):
      lines.append(StyledLine("  \(way.label)", .accent) + StyledLine("  ") + EffectiveLevel(azure: row.range).line)
    }
    return lines + through(row, of: access, snapshot)
  }

  /// The groups through which a grant is held, from the nearest; empty if it is held directly.
  package static func through(
    _ row: EffectiveAccess.Row, of access: EffectiveAccess, _ snapshot: Snapshot
  ) -> [StyledLine] {
    guard let group = row.group, group != access.who.subject.name else { return [] }
    let labels = SubjectLabels(snapshot.directory)
    let path = access.who.path(to: group).map { labels.name(of: $0) ?? $0.description }
    let names = path.isEmpty ? [labels.name(Subject(kind: .group, name: group))] : path
    return [StyledLine("    through \(names.joined(separator: " > "))", .muted)]
  }

  /// The Azure deny assignments that apply to the subject; empty if there are none.
  package static func denials(_ access: EffectiveAccess) -> [StyledLine] {
    guard !access.denials.isEmpty else { return [] }
    return [StyledLine(), DetailLines.heading("Denied by Azure")]
      + access.denials.map { StyledLine("  \($0.label): \($0.dataActions)", .warning) }
  }
}
