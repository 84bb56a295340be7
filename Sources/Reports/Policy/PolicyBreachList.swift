import AccessAnalysis
import AccessModel
import Manifests

/// The breaches of rules of one's own, each with its places and chains.
package struct PolicyBreachList: Sendable {
  let breaches: [PolicyBreach]
  let labels: PolicyLabels

  /// - Parameter folder: The absolute path of the folder that paths are relative to.
  package init(_ breaches: [PolicyBreach], _ roles: EffectiveRoles, folder: String) {
    self.breaches = breaches
    labels = PolicyLabels(roles, folder: folder)
  }

  package var isEmpty: Bool { breaches.isEmpty }

  package var table: Table {
    let (breaches, labels) = (breaches, labels)
    return Table(
      title: "breaches", kind: "PolicyBreachList", count: breaches.count,
      columns: [
        Table.Column(
          "severity", "SEVERITY", .name, shape: .oneOf(AccessRule.Severity.allCases.map(\.rawValue)),
          help: "how bad the rule says that it is"
        ) { .text(breaches[$0].rule.severity.rawValue) },
        Table.Column("rule", "RULE", .name, help: "the name of the rule") { .text(breaches[$0].rule.name) },
        Table.Column(
          "about", "ABOUT", .name, shape: PolicyLabels.objectForm.shape, help: "who or what breaks it"
        ) { row in
          .described(labels.object(breaches[row].object)) { PolicyLabels.objectForm((labels, breaches[row].object)) }
        },
        Table.Column("breach", "BREACH", .text, help: "what is so and must not be") { .text(breaches[$0].clause) },
        Table.Column(
          "places", "PLACE", .text, shape: .list(PolicyLabels.placeForm.shape), help: "where it is written"
        ) { row in
          let breach = breaches[row]
          return .described(listed(labels.files(breach).map(\.label).distinct, most: 1)) {
            .list(breach.places.map { PolicyLabels.placeForm((labels, breach, $0)) })
          }
        },
        Table.Column("why", "WHY", .text, shape: Shape.text.orNull, help: "why there is the rule", isWide: true) {
          breaches[$0].rule.why.map { .text($0) } ?? .structured("", .null)
        },
        Table.Column("fingerprint", "FINGERPRINT", .text, help: "the same in every run", isWide: true) {
          .text(labels.fingerprint(breaches[$0]))
        },
        Table.Column("chain", "THROUGH", .text, help: "the chain of its first place") { row in
          .text(breaches[row].places.first.flatMap { labels.chain($0, of: breaches[row]) } ?? "")
        },
      ],
      resourceName: { "breach/\(labels.fingerprint(breaches[$0]))" })
  }
}

extension PolicyBreachList {
  /// The breaches for tools that collect the results of checks.
  ///
  /// - Parameters:
  ///   - rules: The rules that were checked.
  ///   - missing: See `ProblemReport`.
  package func report(
    _ rules: [AccessRule], missing: [String], allowsMissing: Bool, elsewhere: Place, run: ProblemReport.Run
  ) -> ProblemReport {
    ProblemReport(
      rules.map { rule in
        ReportedRule(
          id: rule.name, title: rule.name, help: [rule.why, rule.sentence].compactMap { $0 },
          severity: rule.severity.severity)
      },
      breaches.map { breach in
        ReportedProblem(
          rule: breach.rule.name, severity: breach.rule.severity.severity,
          message: "\(labels.object(breach.object)) \(breach.clause)",
          details: breach.places.compactMap { labels.chain($0, of: breach) }, places: labels.files(breach),
          fingerprint: labels.fingerprint(breach))
      }, missing: missing, allowsMissing: allowsMissing, elsewhere: elsewhere, run: run)
  }
}

extension AccessRule.Severity {
  fileprivate var severity: FindingSeverity {
    switch self {
    case .low: .low
    case .medium: .medium
    case .high: .high
    case .critical: .critical
    }
  }
}
