import AccessModel

/// The findings of all rules, or of some, about a snapshot.
package struct Findings: Sendable {
  /// The most severe first, then by rule, then by the number of people and places.
  package let all: [Finding]
  /// The snapshot with what the rules know of it.
  package let context: FindingContext
  /// What is missing that could add findings.
  package let gaps: [Gap]

  /// - Parameter rules: The rules to evaluate; ends early, with fewer findings, if the task is cancelled.
  package init(_ context: FindingContext, rules: [FindingRule] = FindingRule.all) {
    self.context = context
    let found = rules.untilCancelled.flatMap { $0.evaluate(context) }
    let orders = found.map(Order.init)
    all = found.indices.sorted { orders[$0] == orders[$1] ? $0 < $1 : orders[$0] < orders[$1] }.map { found[$0] }
    let parts = rules.reduce(into: Set(Gap.Part.kubernetes)) { $0.formUnion($1.parts) }
    let snapshot = context.snapshot
    gaps = snapshot.gaps(in: parts) + snapshot.contradictions(in: parts) + context.analysis.roles.gapsOfBindings
  }

  /// How many are severe.
  package var severeCount: Int { all.count { $0.severity.isSevere } }

  private struct Order: Comparable {
    let severity: UInt8
    let rule: Int
    let people: Int
    let places: Int

    init(_ finding: Finding) {
      severity = FindingSeverity.critical.rawValue - finding.severity.rawValue
      rule = FindingRule.number(of: finding.rule)
      people = -(finding.people ?? 0)
      places = -finding.places.count
    }

    static func < (left: Order, right: Order) -> Bool {
      (left.severity, left.rule, left.people, left.places) < (right.severity, right.rule, right.people, right.places)
    }
  }
}
