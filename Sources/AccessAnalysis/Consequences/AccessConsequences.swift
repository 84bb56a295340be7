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
    package internal(set) var who = AffectedSubjects()
    /// What they hold in the scope afterwards; none for those who gain, whose gain says it.
    package let left: LevelRange
    /// How many of them keep access in single namespaces, of those who lose something cluster-wide.
    package internal(set) var elsewhere = 0
    /// The grants by which those who keep the access have it afterwards; empty for others.
    package let ways: [KeptWay]
  }

  package private(set) var gains: [Outcome] = []
  package private(set) var losses: [Outcome] = []
  /// Those from whom a grant is taken and who can still do all that it allows.
  package private(set) var kept: [Outcome] = []
  /// The grants by which everyone concerned has what is added already; empty if anybody gains something.
  package private(set) var former: [FormerWay] = []
  /// The roles that are added, if none of them allows anything; empty if one does.
  package let void: [RoleReference]
  /// Whether a grant is added.
  package let addsGrants: Bool
  /// Whether there is anybody, or a group that may have members, whom an added grant that allows something concerns.
  package let concernsSomebody: Bool
  /// The groups concerned that have no members.
  package let empty: [Subject]
  /// Those who would gain something after activating a membership.
  package let eligible: Int
  /// The Azure deny assignments that apply to anybody who gains or keeps something: what they deny is not had.
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
    empty = all.map(\.subject).distinct.filter { subjects[$0]?.isEmpty == true }
    eligible = Set(all.filter(\.isGain).flatMap { subjects[$0.subject]?.eligible ?? [] }).count
    let takesAdmin = all.contains { change in
      !change.isGain && change.scope == .cluster
        && (change.number.map { before.levels.ranges[$0].atLeast == .clusterAdmin }
          ?? change.role.isDefault(["cluster-admin"]))
    }
    admins = takesAdmin ? RemainingAdmins(after) : nil

    let comparison = AccessComparison(before, after, scopes: all.map(\.scope))
    // People are told apart only where several groups get, or lose, the same.
    let shared = Set(Dictionary(grouping: all.map(Asked.init)) { $0 }.filter { $0.value.count > 1 }.keys)
    let judged = all.enumerated().map { Judged(order: $0, change: $1, before, isShared: shared.contains(Asked($1))) }
      .filter { !$0.judge.isVoid }
    let given = judged.filter(\.change.isGain)
    concernsSomebody = given.contains { subjects[$0.change.subject]?.members.isEmpty == false }
    void = given.isEmpty ? all.filter(\.isGain).map(\.role).distinct : []
    let bySubject = Dictionary(grouping: judged, by: \.change.subject)
    var outcomes = [OutcomeList(), OutcomeList(), OutcomeList()]
    var memory = CoverageMemory(before.roles)
    var denials: [AzureDenial] = []
    var seen: Set<Seen> = []
    for subject in all.map(\.subject).distinct {
      guard let changes = bySubject[subject], let members = subjects[subject]?.members else { continue }
      let takes = changes.contains { !$0.change.isGain }
      for alike in comparison.alike(members) {
        var verdicts = Verdicts(of: alike[0].who, comparison, hasLosses: takes)
        for judged in changes {
          guard let verdict = verdicts.verdict(judged.change, judged.judge, &memory) else { continue }
          let named =
            judged.isShared
            ? alike.filter { seen.insert(Seen(subject: $0.who.subject, asked: Asked(judged.change))).inserted } : alike
          guard !named.isEmpty else { continue }
          outcomes[verdict.list.rawValue].add(
            named, judged.access, left: verdict.left, ways: verdict.ways, elsewhere: verdict.isElsewhere,
            order: judged.order)
          if verdict.list != .losses { denials += verdicts.denials.filter { !denials.contains($0) } }
        }
      }
    }
    self.denials = denials
    (gains, losses, kept) = (outcomes[0].outcomes, outcomes[1].outcomes, outcomes[2].outcomes)
    guard gains.isEmpty else { return }
    var ways = FormerWays(comparison, besides: Set(changes.targets))
    for judged in given { ways.add(judged.change, judged.judge, subjects[judged.change.subject]?.members ?? []) }
    former = ways.found
  }

  /// What is gained where nothing is lost.
  init(
    gains: [Outcome], former: [FormerWay], addsGrants: Bool, concernsSomebody: Bool, empty: [Subject], eligible: Int,
    denials: [AzureDenial]
  ) {
    self.gains = gains
    self.former = gains.isEmpty ? former : []
    void = []
    self.addsGrants = addsGrants
    self.concernsSomebody = concernsSomebody
    self.empty = empty
    self.eligible = eligible
    self.denials = denials
    admins = nil
  }

  /// A class because a copy of its parts takes longer than a verdict.
  private final class Judged {
    /// The position of the change among all.
    let order: Int
    let change: GrantChange
    let judge: RoleJudge
    let access: Access
    /// Whether other subjects get, or lose, the same.
    let isShared: Bool

    init(order: Int, change: GrantChange, _ before: Analysis, isShared: Bool) {
      self.order = order
      self.change = change
      self.isShared = isShared
      judge = RoleJudge(change, before)
      access = Access(role: .kubernetes(change.role), range: judge.range, scope: change.scope)
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
}
