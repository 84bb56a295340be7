import AccessModel

/// A grant by which some have already what changes would give them.
package struct FormerWay: Sendable, Hashable {
  /// The subject that would get it, or the people in it who have it each in another way.
  package fileprivate(set) var holders: [Subject]
  /// Its group is nil if it is the holder itself.
  package let way: KeptWay
}

/// Collects the grants by which those whom changes concern have already what is added.
struct FormerWays {
  private(set) var found: [FormerWay] = []
  private var numbers: [KeptWay: Int] = [:]
  private var known: [Subject: HeldAccess] = [:]
  private var memory: CoverageMemory
  private let comparison: AccessComparison
  /// What is changed: its grants are not there afterwards, or not as before.
  private let targets: Set<Change.Target>

  init(_ comparison: AccessComparison, besides targets: Set<Change.Target>) {
    self.comparison = comparison
    self.targets = targets
    memory = CoverageMemory(comparison.before.roles)
  }

  /// - Parameter members: Those for whom the subject of the change stands.
  mutating func add(_ change: GrantChange, _ judge: RoleJudge, _ members: [ConcernedSubject.Member]) {
    let before = comparison.before
    let snapshot = before.roles.snapshot
    let own = held(SubjectIdentity(change.subject, before.memberships))
    if judge.isHeld(own, in: snapshot, &memory) {
      return add(judge.ways(own, snapshot, &memory), of: [change.subject])
    }
    for alike in comparison.alike(members) {
      let held = held(alike[0].who)
      if judge.isHeld(held, in: snapshot, &memory) {
        add(judge.ways(held, snapshot, &memory), of: alike.map(\.who.subject))
      }
    }
  }

  mutating func add(_ ways: [KeptWay], of holders: [Subject]) {
    for way in ways where !isChanged(way) {
      let way = way.held(by: holders)
      let number = numbers[way] ?? found.count
      if number == found.count {
        numbers[way] = number
        found.append(FormerWay(holders: [], way: way))
      }
      found[number].holders = (found[number].holders + holders).distinct
    }
  }

  private func isChanged(_ way: KeptWay) -> Bool {
    if case .binding(let binding, _) = way.source {
      targets.contains(.binding(binding.name, in: binding.scope))
    } else {
      false
    }
  }

  private mutating func held(_ who: SubjectIdentity) -> HeldAccess {
    if let known = known[who.subject] { return known }
    let held = HeldAccess(EffectiveAccess(of: who, comparison.before, inNamespaces: comparison.namespaces))
    known[who.subject] = held
    return held
  }
}
