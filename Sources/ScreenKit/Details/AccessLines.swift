import AccessModel
import AccessAnalysis
import Reports
import Terminal

/// The grants of a subject as lines of a detail.
package enum AccessLines {
  /// The grants by scope, each scope with its level; without what everyone who signs in holds.
  ///
  /// - Parameter isBrief: Whether to show only the first, a line each.
  package static func grants(
    _ access: EffectiveAccess, _ analysis: Analysis, isBrief: Bool = false
  ) -> [StyledLine] {
    let rows = access.rows.filter { !$0.isForEveryone }
    if rows.isEmpty { return [StyledLine("  no access of its own", .muted)] }
    let most = isBrief ? 12 : 500
    var lines: [StyledLine] = []
    var scope: Scope?
    for row in rows.prefix(most) {
      if isBrief {
        let name = StyledLine("  \(row.scope.label)", row.scope == .cluster ? .warning : .text) + StyledLine("  ")
        lines.append(name + brief(row, analysis.roles.snapshot))
        continue
      }
      if row.scope != scope {
        let title = row.scope == .cluster ? "Everywhere" : row.scope.label
        lines += [
          StyledLine(), DetailLines.heading(title) + StyledLine("  ") + access.level(ofGrantsIn: row.scope).line,
        ]
        scope = row.scope
      }
      lines += self.lines(row, of: access, analysis)
    }
    return lines + DetailLines.more(than: most, of: rows.count)
  }

  /// The level, the role and the binding of a grant.
  private static func brief(_ row: EffectiveAccess.Row, _ snapshot: Snapshot) -> StyledLine {
    switch row.source {
    case .binding(let grant, _):
      let binding = snapshot.bindings[grant.binding]
      let role = binding.role.label == row.range.label ? StyledLine() : StyledLine("  \(binding.role.label)", .accent)
      return row.range.line + role + StyledLine("  \(binding.name)", .muted)
    case .azure(let way):
      return EffectiveLevel(azure: way.range).line + StyledLine("  \(way.shortName)", .accent)
    }
  }

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
