import AccessModel
import AccessAnalysis
import Reports
import Terminal

/// What a role allows, as a summary and rule by rule.
package enum RoleDetail {
  package static func lines(_ number: Int, _ context: ScreenContext, isBrief: Bool = false) -> [StyledLine] {
    let role = context.snapshot.roles[number]
    let bindings = context.snapshot.index.bindingsOfRole[number].count
    var lines = [DetailLines.heading("\(role.kind.rawValue) \(role.name)"), StyledLine()]
    if role.scope != .cluster { lines.append(DetailLines.field("Namespace", role.scope.label)) }
    let level = context.analysis.levels.ranges[number]
    lines.append(DetailLines.field("Level", level.label, level.role))
    lines.append(DetailLines.field("Bindings", String(bindings)))
    lines += DetailLines.created(role.metadata, at: context.now) + DetailLines.owner(role.metadata)
    lines +=
      [StyledLine(), DetailLines.heading("What it allows")] + rules(number, context.analysis.roles, isBrief: isBrief)
    return lines + FindingLines.section(context, isBrief: isBrief) { $0.of(role.identity) }
      + DetailLines.map("Labels", role.metadata.labels)
  }

  /// The summary and, unless `isBrief`, each rule with the role that it was aggregated from.
  package static func rules(_ number: Int, _ roles: EffectiveRoles, isBrief: Bool = false) -> [StyledLine] {
    let rules = roles.rules[number]
    guard !rules.isEmpty else {
      let isAggregated = roles.snapshot.roles[number].aggregation != nil
      return [StyledLine("  nothing: \(isAggregated ? "its selectors match no rules" : "it has no rules")", .muted)]
    }
    let summary = StyledLine("  \(RoleSummary(rules).text)")
    if isBrief { return [summary] }
    return [summary, StyledLine()]
      + rules.indices.flatMap { rule in
        lines(rules[rule], source: roles.source(ofRule: rule, in: number).map { roles.snapshot.roles[$0].name })
      }
  }

  private static func lines(_ rule: PolicyRule, source: Name?) -> [StyledLine] {
    let list = { (names: [Name]) in names.map(\.text).joined(separator: " ") }
    var what = StyledLine("    ")
    if !rule.resources.isEmpty { what += StyledLine(list(rule.resources)) }
    if !rule.nonResourceURLs.isEmpty { what += StyledLine(list(rule.nonResourceURLs)) }
    let groups = rule.apiGroups.filter { !$0.isEmpty }
    if !groups.isEmpty { what += StyledLine("  (\(list(groups)))", .muted) }
    if !rule.resourceNames.isEmpty { what += StyledLine("  named \(list(rule.resourceNames))", .muted) }
    let from = source.map { StyledLine("  from \($0)", .muted) } ?? StyledLine()
    return [StyledLine("  " + list(rule.verbs), .accent) + from, what]
  }
}
