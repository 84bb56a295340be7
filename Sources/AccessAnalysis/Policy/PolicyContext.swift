import AccessModel

/// A snapshot with what rules of one's own need to know of it, and what they leave unknown.
struct PolicyContext {
  let analysis: Analysis
  let settings: FindingSettings
  private let baseline: FindingBaseline.Judge
  let table: ResourceTable
  let resolver: Resolver
  let spelling: Spelling
  var problems: [Problem] = []
  var gaps = GapList()
  var notes: [String] = []
  /// What roles, by their numbers, allow beyond levels, as far as it was asked for.
  var known: [AccessLevel: [Int: [PolicyRule]]] = [:]

  init(_ analysis: Analysis, _ settings: FindingSettings, _ table: ResourceTable, _ spelling: Spelling) {
    self.analysis = analysis
    self.settings = settings
    baseline = FindingBaseline.Judge(settings.baseline, analysis)
    self.table = table
    self.spelling = spelling
    resolver = Resolver(analysis.roles.snapshot, spelling)
  }

  var snapshot: Snapshot { analysis.roles.snapshot }

  mutating func breaches(of rule: AccessRule) -> [PolicyBreach] {
    let except = subjects(rule.except)
    // Whoever may be meant there may be allowed: nothing is certain then.
    guard except.gaps.isEmpty else { return [] }
    switch rule.demand {
    case .atMost(let level): return breaches(of: rule, atMost: level, except)
    case .never(let action): return breaches(of: rule, never: action, except)
    case .only(let list, let action):
      let allowed = subjects(list)
      return allowed.gaps.isEmpty ? breaches(of: rule, only: allowed, action) : []
    case .namespacesNeedAdminGroup: return namespacesWithoutAdminGroup(rule)
    case .grantsNeed(let term): return grants(rule, lacking: term, except)
    case .grantsEndWithin(let days): return grants(rule, endingAfter: days, except)
    }
  }

  /// The subjects of a list; what is wrong or not known about it is kept.
  mutating func subjects(_ list: [RuledSubject]) -> RuledSubjects {
    let found = RuledSubjects(list, resolver)
    problems += found.problems
    gaps.add(found.gaps)
    if !found.isEmpty { gaps.add(analysis.memberships.gaps(of: snapshot)) }
    return found
  }

  /// Whom a rule is about.
  mutating func parties(of rule: AccessRule, except: RuledSubjects) -> [RuledParty] {
    let named = subjects(rule.subjects)
    let parties =
      rule.subjects.isEmpty
      ? RuledParty.everyone(analysis) : RuledParty.all(named.all(in: snapshot), analysis.memberships)
    return except.isEmpty ? parties : parties.filter { !except.includes($0.who) }
  }

  /// Whether Kubernetes or AKS makes a grant for itself, so that a rule about everyone is not about it.
  func isOwn(_ grant: Grant) -> Bool {
    let binding = snapshot.bindings[grant.binding]
    let subject = binding.subjects[grant.subject].resolved(in: binding.scope)
    // Only grants to the system's identities can be its own, or those of its own bindings.
    let isCandidate =
      snapshot.index.isSystemBinding[grant.binding] || subject.isSystem || subject.isAKSIdentity
      || baseline.isNamed(subject)
    return isCandidate && baseline.includes(grant.binding, subject)
  }

  /// Adds what is missing and could change who holds what.
  mutating func addGapsOfAccess() {
    gaps.add(snapshot.accessGaps(clusterWideOnly: false) + analysis.roles.gapsOfBindings + analysis.gapsOfLevels)
  }
}
