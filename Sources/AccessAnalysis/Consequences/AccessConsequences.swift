import AccessModel

/// What some changes of bindings give people and take from them: what each of them holds before is compared with what
/// they hold afterwards, by Kubernetes RBAC and by Azure roles.
///
/// Only those whom the changes concern are looked at.
package struct AccessConsequences: Sendable {
  /// A role in a scope.
  package struct Access: Sendable, Hashable {
    package let role: GrantedRole
    /// None if the role is not in the data.
    package let range: LevelRange
    package let scope: Scope
  }

  /// Those for whom a role in a scope changes in the same way.
  package struct Outcome: Sendable, Hashable {
    package let access: Access
    package fileprivate(set) var who = AffectedSubjects()
    /// What they hold in the scope afterwards; of those who gain, by what they gain too.
    package let left: LevelRange
    /// How many of them keep access in single namespaces, of those who lose something cluster-wide.
    package fileprivate(set) var elsewhere = 0
    /// The grants by which those who keep the access have it afterwards; empty for others.
    package let ways: [KeptWay]
  }

  package private(set) var gains: [Outcome] = []
  package private(set) var losses: [Outcome] = []
  /// Those from whom a grant is taken and who can still do all that it allows.
  package private(set) var kept: [Outcome] = []
  /// Whether a grant is added.
  package let addsGrants: Bool
  /// Whether there is anybody, or a group that may have members, whom an added grant concerns.
  package let concernsSomebody: Bool
  /// The groups concerned that have no members.
  package let empty: [Subject]
  /// Those who would gain something after activating a membership.
  package let eligible: Int
  /// The Azure deny assignments that apply to anybody who gains something: what they deny is not gained.
  package let denials: [AzureDenial]
  /// Whether anybody is left with cluster-admin; nil if the changes take it from nobody.
  package let admins: RemainingAdmins?

  package init(of changes: ChangeSet, on before: Analysis) {
    self.init(of: changes, before: before, after: before.applying(changes))
  }

  /// - Parameter after: The analysis of the snapshot with the changes applied.
  package init(of changes: ChangeSet, before: Analysis, after: Analysis) {
    let memberships = before.memberships
    let all = GrantChange.all(changes, before: before.roles.snapshot, after: after.roles.snapshot)
    var subjects: [Subject: ConcernedSubject] = [:]
    for change in all where subjects[change.subject] == nil {
      subjects[change.subject] = ConcernedSubject(change.subject, memberships)
    }
    addsGrants = all.contains { $0.isGain }
    concernsSomebody = all.contains { $0.isGain && subjects[$0.subject]?.members.isEmpty == false }
    empty = all.map(\.subject).distinct.filter { subjects[$0]?.isEmpty == true }
    eligible = Set(all.filter(\.isGain).flatMap { subjects[$0.subject]?.eligible ?? [] }).count
    let takesAdmin = all.contains { change in
      !change.isGain && change.scope == .cluster
        && change.number.map { before.levels.ranges[$0].atLeast == .clusterAdmin } ?? false
    }
    admins = takesAdmin ? RemainingAdmins(after) : nil

    var comparison = AccessComparison(before, after)
    var denials: [AzureDenial] = []
    var denied: Set<Int> = []
    var outcomes = [OutcomeList(), OutcomeList(), OutcomeList()]
    // People are told apart only where several groups get, or lose, the same.
    let several = Dictionary(grouping: all.map(Asked.init)) { $0 }.filter { $0.value.count > 1 }
    var seen: Set<Seen> = []
    var numbers: [Subject: [Int]] = [:]
    for change in all {
      let judge = RoleJudge(change, before)
      guard !judge.isVoid, let members = subjects[change.subject]?.members else { continue }
      let pairs = numbers[change.subject] ?? members.map { comparison.number(of: $0.who) }
      numbers[change.subject] = pairs
      let access = Access(role: .kubernetes(change.role), range: judge.range, scope: change.scope)
      let asked = Asked(change)
      let isShared = several[asked] != nil
      // Thousands of members hold the same.
      var places: [Int: OutcomePlace?] = [:]
      for (member, number) in zip(members, pairs) {
        if isShared, !seen.insert(Seen(subject: member.who.subject, asked: asked)).inserted { continue }
        let place =
          places[number]
          ?? Verdict(change, judge, comparison, number).placed { outcomes[$0].number(access, left: $1, ways: $2) }
        places[number] = .some(place)
        guard let place else { continue }
        let pair = comparison.pairs[number]
        outcomes[place.list].add(
          member, to: place.outcome, keepsElsewhere: change.scope == .cluster && pair.after.isInNamespaces)
        if place.list == 0, denied.insert(number).inserted { denials += pair.after.denials }
      }
    }
    self.denials = denials.distinct
    (gains, losses, kept) = (outcomes[0].outcomes, outcomes[1].outcomes, outcomes[2].outcomes)
  }

  /// What is gained where nothing is lost.
  init(
    gains: [Outcome], addsGrants: Bool, concernsSomebody: Bool, empty: [Subject], eligible: Int, denials: [AzureDenial]
  ) {
    self.gains = gains
    self.addsGrants = addsGrants
    self.concernsSomebody = concernsSomebody
    self.empty = empty
    self.eligible = eligible
    self.denials = denials
    admins = nil
  }

  /// What a change means for those who hold the same.
  private struct Verdict {
    /// Gains, losses or what is kept; nil if nothing changes.
    let list: Int?
    let left: LevelRange
    let ways: [KeptWay]

    init(_ change: GrantChange, _ judge: RoleJudge, _ comparison: AccessComparison, _ number: Int) {
      let pair = comparison.pairs[number]
      let (before, after) = (comparison.before.roles.snapshot, comparison.after.roles.snapshot)
      left = pair.after.level(in: change.scope).range
      let isKept = !change.isGain && judge.isHeld(pair.after, in: after)
      ways = isKept ? judge.ways(pair.after, after) : []
      if isKept {
        list = 2
      } else if change.isGain {
        list = judge.isHeld(pair.before, in: before) ? nil : 0
      } else {
        list = judge.isHeld(pair.before, in: before) ? 1 : nil
      }
    }

    /// Where it stands among the outcomes; nil if nothing changes.
    func placed(_ number: (Int, LevelRange, [KeptWay]) -> Int) -> OutcomePlace? {
      list.map { OutcomePlace(list: $0, outcome: number($0, left, ways)) }
    }
  }

  /// A role in a scope that a change gives or takes.
  private struct Asked: Hashable {
    let role: RoleReference
    let scope: Scope
    let isGain: Bool

    init(_ change: GrantChange) {
      role = change.role
      scope = change.scope
      isGain = change.isGain
    }
  }

  private struct Seen: Hashable {
    let subject: Subject
    let asked: Asked
  }

  /// An outcome, by its list and its number there.
  private struct OutcomePlace {
    let list: Int
    let outcome: Int
  }

  /// Outcomes in the order in which they are found.
  struct OutcomeList {
    private(set) var outcomes: [Outcome] = []
    private var numbers: [Outcome: Int] = [:]

    mutating func add(_ member: ConcernedSubject.Member, _ access: Access, left: LevelRange, ways: [KeptWay] = []) {
      add(member, to: number(access, left: left, ways: ways))
    }

    /// The number of the outcome, which is new if there is none like it.
    mutating func number(_ access: Access, left: LevelRange, ways: [KeptWay]) -> Int {
      let key = Outcome(access: access, left: left, ways: ways)
      let number = numbers[key] ?? outcomes.count
      if number == outcomes.count {
        numbers[key] = number
        outcomes.append(key)
      }
      return number
    }

    mutating func add(_ member: ConcernedSubject.Member, to outcome: Int, keepsElsewhere: Bool = false) {
      outcomes[outcome].who.add(member)
      if keepsElsewhere { outcomes[outcome].elsewhere += 1 }
    }
  }
}
