import AccessModel

/// What changes mean for those who hold the same.
struct Verdicts {
  enum List: Int {
    case gains, losses, kept
  }

  struct Verdict {
    let list: List
    /// The level in the scope afterwards; none for a gain, which says it itself.
    let left: LevelRange
    let ways: [KeptWay]
    /// Whether something remains in single namespaces of what was held cluster-wide.
    let isElsewhere: Bool
  }

  private let comparison: AccessComparison
  private let before: HeldAccess
  /// Nil if nothing is taken away.
  private let after: HeldAccess?
  /// Whether roles are held cluster-wide, by number.
  private var clusterWide: [Int: Bool] = [:]

  /// - Parameter hasLosses: Whether something is taken away.
  init(of who: SubjectIdentity, _ comparison: AccessComparison, hasLosses: Bool) {
    self.comparison = comparison
    before = HeldAccess(EffectiveAccess(of: who, comparison.before, inNamespaces: comparison.namespaces))
    after = hasLosses ? HeldAccess(EffectiveAccess(of: who, comparison.after)) : nil
  }

  var denials: [AzureDenial] { before.access.denials }

  /// Nil if nothing changes.
  mutating func verdict(_ change: GrantChange, _ judge: RoleJudge, _ memory: inout CoverageMemory) -> Verdict? {
    let wasHeld = isHeldBefore(change, judge, &memory)
    if change.isGain { return wasHeld ? nil : Verdict(list: .gains, left: .none, ways: [], isElsewhere: false) }
    guard let after else { return nil }
    let snapshot = comparison.after.roles.snapshot
    let left = after.level(in: change.scope).range
    if judge.isHeld(after, in: snapshot, &memory) {
      return Verdict(list: .kept, left: left, ways: judge.ways(after, snapshot, &memory), isElsewhere: false)
    }
    let isElsewhere = change.scope == .cluster && after.access.isInNamespaces
    return wasHeld ? Verdict(list: .losses, left: left, ways: [], isElsewhere: isElsewhere) : nil
  }

  /// Where nothing is granted in a namespace itself, the answer is the same as in all such namespaces.
  private mutating func isHeldBefore(
    _ change: GrantChange, _ judge: RoleJudge, _ memory: inout CoverageMemory
  ) -> Bool {
    let snapshot = comparison.before.roles.snapshot
    guard let number = change.number, !before.isInScope(change.scope) else {
      return judge.isHeld(before, in: snapshot, &memory)
    }
    if let known = clusterWide[number] { return known }
    let isHeld = judge.isHeld(before, in: snapshot, &memory)
    clusterWide[number] = isHeld
    return isHeld
  }
}
