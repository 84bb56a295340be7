import AccessModel
import AccessReview
import Manifests
import Reports
import Terminal

/// What a role allows, in words and rule by rule.
enum RoleDetail {
  static func lines(_ role: Role, bindings: Int, _ snapshot: Snapshot, at now: Timestamp) -> [StyledLine] {
    var lines = [DetailLines.heading("\(role.kind.rawValue) \(role.name)"), StyledLine()]
    if role.scope != .cluster { lines.append(DetailLines.field("Namespace", role.scope.words)) }
    lines.append(DetailLines.field("Bindings", String(bindings)))
    lines += DetailLines.created(role.metadata, at: now) + DetailLines.owner(role.metadata)
    lines += [StyledLine(), DetailLines.heading("What it allows")] + rules(role, snapshot)
    return lines + DetailLines.map("Labels", role.metadata.labels)
  }

  /// The summary, then each rule.
  static func rules(_ role: Role, _ snapshot: Snapshot) -> [StyledLine] {
    guard !role.rules.isEmpty else {
      let words =
        role.aggregation == nil ? "nothing: it has no rules" : "what its aggregated roles allow; none is filled in"
      return [StyledLine("  \(words)", .muted)]
    }
    return [StyledLine("  \(RoleSummary(role.rules).text)"), StyledLine()] + role.rules.flatMap(lines)
  }

  private static func lines(_ rule: PolicyRule) -> [StyledLine] {
    let list = { (names: [Name]) in names.map(\.text).joined(separator: " ") }
    var what = StyledLine("    ")
    if !rule.resources.isEmpty { what += StyledLine(list(rule.resources)) }
    if !rule.nonResourceURLs.isEmpty { what += StyledLine(list(rule.nonResourceURLs)) }
    let groups = rule.apiGroups.filter { !$0.isEmpty }
    if !groups.isEmpty { what += StyledLine("  (\(list(groups)))", .muted) }
    if !rule.resourceNames.isEmpty { what += StyledLine("  named \(list(rule.resourceNames))", .muted) }
    return [StyledLine("  " + list(rule.verbs), .accent), what]
  }
}
