import AccessModel

/// A snapshot with what several rules need to know of it, each worked out once.
package struct FindingContext: Sendable {
  package let analysis: Analysis
  package let settings: FindingSettings
  /// Whether each role, by its number, is all-powerful, and what powers it has otherwise.
  let powers: [RolePowers]
  private let heldRoles: Lazily<[Holding]>
  private let crowds: Lazily<[Crowd]>

  /// - Parameter other: The context of a snapshot with the same roles, from which is taken what is known of them; nil if
  ///   there is none.
  package init(_ analysis: Analysis, _ settings: FindingSettings, like other: FindingContext? = nil) {
    self.analysis = analysis
    self.settings = settings
    powers = other?.powers ?? FindingContext.powers(analysis.roles)
    heldRoles = Lazily { Holding.all(in: analysis, besides: settings.baseline) }
    crowds = Lazily {
      analysis.roles.snapshot.index.subjects.map { Crowd(of: $0, analysis.memberships) }
    }
  }

  private static func powers(_ roles: EffectiveRoles) -> [RolePowers] {
    var known: [[PolicyRule]: RolePowers] = [:]
    return roles.rules.map { rules in
      if let powers = known[rules] { return powers }
      let powers = RolePowers(rules)
      known[rules] = powers
      return powers
    }
  }

  package var snapshot: Snapshot { analysis.roles.snapshot }
  package var directory: Directory { snapshot.directory }

  /// What is held through bindings, without the baseline: the subjects with their roles.
  var holdings: [Holding] { heldRoles.value }

  /// How many people stand behind a subject, by its number in the index.
  func crowd(of subject: Int) -> Crowd { crowds.value[subject] }
}
