import AccessModel
import AccessAnalysis
import Reports
import Terminal

/// The grants of a subject, for details of lists of subjects.
package enum SubjectDetail {
  /// Every grant with its level, then a summary of what they allow together.
  ///
  /// - Parameter isBrief: Whether to show only the first grants, as beside a list.
  package static func capabilities(_ subject: Subject, _ context: ScreenContext, isBrief: Bool = false) -> [StyledLine]
  {
    let (levels, snapshot) = (context.analysis.levels, context.snapshot)
    let bindings = snapshot.index.number(of: subject).map { Array(snapshot.index.bindingsOfSubject[$0]) } ?? []
    var lines = [StyledLine(), DetailLines.heading("What it can do")]
    guard !bindings.isEmpty else { return lines + [StyledLine("  no bindings", .muted)] }
    let most = isBrief ? 12 : 100
    for number in bindings.prefix(most) {
      let binding = snapshot.bindings[Int(number)]
      let range = levels.range(ofBinding: Int(number))
      var line = StyledLine("  \(binding.scope.label)", binding.scope == .cluster ? .warning : .text)
      line += StyledLine("  ") + range.line
      if binding.role.label != range.label { line += StyledLine("  \(binding.role.label)", .accent) }
      lines.append(line + StyledLine("  \(binding.name)", .muted))
    }
    lines += DetailLines.more(than: most, of: bindings.count)
    if isBrief { return lines }
    for (place, isClusterWide) in [("everywhere", true), ("in namespaces", false)] {
      let roles = Set(
        bindings.filter { (snapshot.bindings[Int($0)].scope == .cluster) == isClusterWide }
          .map { snapshot.index.roleOfBinding[Int($0)] }.filter { $0 >= 0 })
      // Non-resource URLs are granted only by a ClusterRoleBinding.
      let rules = roles.sorted().flatMap { levels.roles.rules[Int($0)] }
        .filter { isClusterWide || $0.nonResourceURLs.isEmpty }
      if !rules.isEmpty { lines.append(StyledLine("  \(place): ", .muted) + StyledLine(RoleSummary(rules).text)) }
    }
    return lines
  }
}
