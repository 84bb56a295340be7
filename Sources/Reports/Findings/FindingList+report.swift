import AccessAnalysis
import AccessModel

extension FindingList {
  /// The findings for tools that collect the results of checks.
  ///
  /// - Parameters:
  ///   - rules: Those that were evaluated.
  ///   - gaps: What is missing that could add findings.
  ///   - allowsMissing: Whether the result counts although something is missing.
  package func report(
    _ rules: [FindingRule], gaps: [Gap], allowsMissing: Bool, of snapshot: Snapshot, run: ProblemReport.Run
  ) -> ProblemReport {
    let severities = Dictionary(rows.map { ($0.rule, $0.severity) }) { max($0, $1) }
    return ProblemReport(
      rules.map { ReportedRule($0, severities[$0.id] ?? .low) }, rows.map { reported($0, snapshot) },
      missing: gaps.missing.distinct.map(\.reason), allowsMissing: allowsMissing,
      elsewhere: Place(snapshot.sources.first?.name ?? snapshot.title), run: run)
  }

  private func reported(_ finding: Finding, _ snapshot: Snapshot) -> ReportedProblem {
    let files = snapshot.live == nil ? finding.places.compactMap { $0.origin(in: snapshot)?.place } : []
    return ReportedProblem(
      rule: finding.rule, severity: finding.severity, message: labels.sentence(finding),
      details: [labels.chain(finding)].compactMap(\.self), places: files,
      fingerprint: Name("\(finding.rule) \(finding.object.key)").fingerprint,
      acceptance: finding.isAccepted ? labels.acceptance(finding) : nil)
  }
}

extension ReportedRule {
  fileprivate init(_ rule: FindingRule, _ severity: FindingSeverity) {
    self.init(
      id: rule.id, title: rule.title, help: [rule.why, rule.advice] + rule.citations.map(\.label), severity: severity,
      tags: [rule.family.rawValue])
  }
}

extension FindingObject {
  /// The same for the same object in every run and release, and for no other.
  fileprivate var key: String {
    func text(_ subject: Subject) -> String {
      "\(subject.kind.rawValue) \(subject.namespace?.text ?? "")/\(subject.name.text)"
    }
    func text(_ scope: Scope) -> String { scope.namespace.map { "namespace \($0.text)" } ?? "cluster" }
    return switch self {
    case .holder(let subject, let role, let isClusterWide):
      "\(text(subject)) \(role.kind.rawValue) \(role.name.text) \(isClusterWide ? "everywhere" : "in namespaces")"
    case .subject(let subject): text(subject)
    case .role(let role): "role \(text(role.scope)) \(role.name.text)"
    case .binding(let binding): "binding \(text(binding.scope)) \(binding.name.text)"
    case .namespace(let name): "namespace \(name.text)"
    case .groups(let name): "groups \(name.text)"
    case .user(let id): "user \(id)"
    case .principal(let id): "principal \(id)"
    case .cluster(let item): "cluster \(item)"
    }
  }
}
