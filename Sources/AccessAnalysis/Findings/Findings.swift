import AccessModel

/// The findings of all rules, or of some, about a snapshot.
package struct Findings: Sendable {
  /// The most severe first, then by rule, then by the number of people and places; those that are accepted last.
  package let all: [Finding]
  /// The snapshot with what the rules know of it.
  package let context: FindingContext
  /// What is missing that could add findings.
  package var gaps: [Gap] { missing.value }
  private let missing: Lazily<[Gap]>
  private let objects: Lazily<FindingIndex>
  /// How many are severe and not accepted.
  package let severeCount: Int

  /// - Parameter rules: The rules to evaluate; ends early, with fewer findings, if the task is cancelled.
  package init(_ context: FindingContext, rules: [FindingRule] = FindingRule.all) {
    self.context = context
    let accepted = AcceptedFindings(context)
    let found = accepted.split(
      Findings.merged(rules.untilCancelled.flatMap { $0.evaluate(context) }, context.variedRoles))
    all = found.indices.map { Order(found[$0], position: $0) }.sorted().map { found[$0.position] }
    objects = Lazily { [all] in FindingIndex(all, in: context.snapshot) }
    severeCount = all.count { $0.severity.isSevere && !$0.isAccepted }
    let parts = rules.reduce(into: Set(Gap.Part.kubernetes + [.exceptions])) { $0.formUnion($1.parts) }
    let snapshot = context.snapshot
    missing = Lazily {
      snapshot.gaps(in: parts) + snapshot.contradictions(in: parts) + context.analysis.roles.gapsOfBindings
        + rules.flatMap { $0.gaps(context) }.distinct
    }
  }

  /// Makes one finding of those about one object: the holder of Roles that have one name and differ.
  private static func merged(_ findings: [Finding], _ varied: Set<Name>) -> [Finding] {
    if varied.isEmpty { return findings }
    var positions: [Finding.Identity: Int] = [:]
    return findings.reduce(into: []) { merged, finding in
      guard case .holder(_, let role, false) = finding.object, role.kind == .role, varied.contains(role.name) else {
        return merged.append(finding)
      }
      if let known = positions[finding.identity] {
        merged[known] = merged[known].joined(with: finding)
      } else {
        positions[finding.identity] = merged.count
        merged.append(finding)
      }
    }
  }

  /// The findings of each object, which are looked up when they are first asked for.
  var index: FindingIndex { objects.value }

  /// The same findings with those of each object looked up, for screens, which cannot wait for it.
  package func indexed() -> Findings {
    _ = index
    return self
  }

  private struct Order: Comparable {
    /// Whether it is accepted, the severity, and the rule.
    let rank: Int
    let people: Int
    let places: Int
    let position: Int

    init(_ finding: Finding, position: Int) {
      let severity = Int(FindingSeverity.critical.rawValue - finding.severity.rawValue)
      rank = ((finding.isAccepted ? 1 : 0) << 8 | severity) << 16 | FindingRule.number(of: finding.rule)
      people = -(finding.people ?? 0)
      places = -finding.places.count
      self.position = position
    }

    static func < (left: Order, right: Order) -> Bool {
      (left.rank, left.people, left.places, left.position)
        < (right.rank, right.people, right.places, right.position)
    }
  }
}
