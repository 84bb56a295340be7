import AccessAnalysis
import AccessModel
import Reports
import Terminal

/// Findings as lines of a detail.
package enum FindingLines {
  private static let mostFindings = 50
  private static let mostPlaces = 100
  private static let mostChains = 3

  /// The findings of an object, the most severe first; empty if it has none, or they are still being worked out.
  ///
  /// - Parameters:
  ///   - isBrief: Whether to show only how many there are, as beside a list: their lines would be sent at every move.
  ///   - select: Those of the object.
  package static func section(
    _ context: ScreenContext, isBrief: Bool = false, _ select: (Findings) -> [Finding]
  ) -> [StyledLine] {
    guard let findings = context.findings.known else { return [] }
    let found = select(findings)
    guard !found.isEmpty else { return [] }
    let labels = FindingLabels(findings.context)
    let heading = DetailLines.heading("Findings") + StyledLine("  \(FindingList(found, labels).summary)")
    if isBrief { return [heading] }
    return [StyledLine(), heading] + found.prefix(mostFindings).map { brief($0, labels) }
      + DetailLines.more(than: mostFindings, of: found.count)
  }

  private static func brief(_ finding: Finding, _ labels: FindingLabels) -> StyledLine {
    let mark = StyledLine("  \(finding.severity.label)", finding.isAccepted ? .muted : finding.severity.role)
    let accepted = finding.isAccepted ? StyledLine("  accepted", .muted) : StyledLine()
    return mark + StyledLine("  \(labels.sentence(finding))") + accepted
  }

  /// A finding in full: why it matters, what to do, who says so, where it is, and the chain that proves it.
  package static func lines(_ finding: Finding, _ findings: Findings, isBrief: Bool = false) -> [StyledLine] {
    let labels = FindingLabels(findings.context)
    let rule = FindingRule.named(finding.rule)
    let head =
      [
        DetailLines.heading(labels.object(finding.object)),
        StyledLine(finding.severity.label, finding.severity.role, .bold) + StyledLine("  \(labels.problem(finding))"),
      ] + (labels.acceptance(finding).map { [StyledLine($0, .warning)] } ?? [])
    let why = [StyledLine(), DetailLines.heading("Why it matters"), StyledLine("  \(rule?.why ?? "")")]
    let advice = [StyledLine(), DetailLines.heading("What to do"), StyledLine("  \(rule?.advice ?? "")")]
    let says = (rule?.citations ?? []).map { StyledLine("  \($0.label)") }
    let citations = says.isEmpty ? [] : [StyledLine(), DetailLines.heading("Who says so")] + says
    return head + why + advice + steps(finding) + places(finding, labels, isBrief: isBrief)
      + (isBrief ? [] : proof(finding, findings)) + citations
      + [StyledLine(), StyledLine("Rule \(finding.rule)", .muted)]
  }

  private static func steps(_ finding: Finding) -> [StyledLine] {
    guard case .steps(let steps) = finding.remedy else { return [] }
    return steps.flatMap { step in
      [StyledLine("  → \(step.label)")] + (step.command.map { [StyledLine("      \($0.line)", .accent)] } ?? [])
    }
  }

  private static func places(_ finding: Finding, _ labels: FindingLabels, isBrief: Bool) -> [StyledLine] {
    let most = isBrief ? 6 : mostPlaces
    let count = finding.places.count
    let heading = DetailLines.heading("Where") + StyledLine(count > 1 ? "  \(count) places" : "")
    return [StyledLine(), heading] + finding.places.prefix(most).map { StyledLine("  \(labels.placeWithFile($0))") }
      + DetailLines.more(than: most, of: count)
  }

  private static func proof(_ finding: Finding, _ findings: Findings) -> [StyledLine] {
    let chains = finding.places.lazy.map { findings.context.proof(of: finding, in: $0) }.first { !$0.isEmpty } ?? []
    guard !chains.isEmpty else { return [] }
    return [StyledLine(), DetailLines.heading("The chain that proves it")]
      + chains.prefix(mostChains).flatMap { ChainLines.lines($0, findings.context.analysis.roles) }
      + DetailLines.more(than: mostChains, of: chains.count)
  }
}

extension FindingSeverity {
  /// The role that colours it. Its word shows it too.
  package var role: StyleRole {
    switch self {
    case .critical, .high: .severityHigh
    case .medium: .severityMedium
    case .low: .severityLow
    }
  }
}
