import AccessModel
import AccessAnalysis
import Reports
import Terminal

/// A binding in full: its scope, role and subjects, and what the role allows.
package enum BindingDetail {
  /// - Parameter isBrief: Whether to summarize what the role allows, as beside a list. Rule by rule, every move of the
  ///   cursor would send another screenful.
  package static func lines(_ number: Int, _ context: ScreenContext, isBrief: Bool = false) -> [StyledLine] {
    let (snapshot, now) = (context.snapshot, context.now)
    let binding = snapshot.bindings[number]
    let role = snapshot.index.roleOfBinding[number]
    var lines = [DetailLines.heading("\(binding.kind) \(binding.name)"), StyledLine()]
    lines.append(DetailLines.field("Namespace", binding.scope.label))
    lines.append(DetailLines.field("Role", "\(binding.role.kind.rawValue) \(binding.role.name)"))
    if role < 0 {
      let gap = snapshot.gaps(in: [.roles, .clusterRoles]).first
      lines.append(
        StyledLine(
          "            "
            + (gap.map { "not in the data: \($0.reason)" } ?? "no such role: it grants nothing"),
          .warning))
    }
    lines +=
      DetailLines.terms(binding.metadata, at: now) + DetailLines.created(binding.metadata, at: now)
      + DetailLines.owner(binding.metadata)
    lines += [StyledLine(), DetailLines.heading("Subjects")]
    if binding.subjects.isEmpty { lines.append(StyledLine("  none: it grants nothing", .warning)) }
    for subject in binding.subjects {
      lines += DetailLines.subject(
        subject.resolved(in: binding.scope), after: StyledLine("  \(subject.kind.rawValue)", .accent), context.analysis)
    }
    if role >= 0 {
      lines +=
        [
          StyledLine(),
          DetailLines.heading("What the role allows") + StyledLine("  ")
            + context.analysis.levels.ranges[Int(role)].line,
        ] + RoleDetail.rules(Int(role), context.analysis.roles, isBrief: isBrief)
    }
    lines += FindingLines.section(context, isBrief: isBrief) { $0.inBinding(number) }
    lines += DetailLines.map("Annotations", binding.metadata.annotations)
    lines += DetailLines.map("Labels", binding.metadata.labels)
    return lines
  }
}
