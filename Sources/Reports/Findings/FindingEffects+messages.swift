import AccessAnalysis
import AccessModel

extension FindingEffects {
  /// As many are named before they are counted.
  private static let mostNamed = 3

  /// What is raised and what is cleared, as sentences; may contain hostile text.
  package var messages: [String] {
    [
      FindingEffects.message("Raises", raised, FindingLabels(after)),
      FindingEffects.message("Clears", cleared, FindingLabels(before)),
    ].compactMap(\.self)
  }

  private static func message(_ verb: String, _ findings: [Finding], _ labels: FindingLabels) -> String? {
    if findings.isEmpty { return nil }
    let named = findings.prefix(mostNamed).map { "\(labels.sentence($0)) (\($0.severity.label))" }
    let more = findings.count > mostNamed ? ["\(findings.count - mostNamed) more"] : []
    return "\(verb) \(counted(findings.count, "finding", "findings")): \((named + more).joined(separator: "; "))."
  }
}
