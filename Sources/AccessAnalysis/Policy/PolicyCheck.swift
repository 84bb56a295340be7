import AccessModel

/// The breaches of rules of one's own in a snapshot.
package struct PolicyCheck: Sendable {
  /// Rule by rule, in the order of the file.
  package private(set) var breaches: [PolicyBreach] = []
  /// What is wrong in the rules, such as a group that does not exist.
  package private(set) var problems: [Problem] = []
  /// Missing data that could add breaches.
  package private(set) var gaps: [Gap] = []
  /// Notes on how the rules were understood, each with its place.
  package private(set) var notes: [String] = []
  package let analysis: Analysis

  /// - Parameter table: The resources that are known offline.
  package init(
    _ policy: AccessPolicy, _ analysis: Analysis, _ settings: FindingSettings, _ table: ResourceTable,
    _ spelling: Spelling
  ) {
    self.analysis = analysis
    problems = policy.problems
    var context = PolicyContext(analysis, settings, table, spelling)
    for rule in policy.rules.untilCancelled {
      let known = context.problems.count
      let found = context.breaches(of: rule)
      if context.problems.count == known { breaches += found }
    }
    problems += context.problems
    gaps = context.gaps.gaps
    notes = context.notes.distinct
  }

  /// The breaches that are not in another state, or have places there that they had not.
  package func breaches(besides former: PolicyCheck) -> [PolicyBreach] {
    let snapshot = former.analysis.roles.snapshot
    let known = Set(former.breaches.flatMap { $0.placeIdentities(in: snapshot) })
    return breaches.compactMap { $0.without(known, in: analysis.roles.snapshot) }
  }
}
