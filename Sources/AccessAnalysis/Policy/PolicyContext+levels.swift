import AccessModel

extension PolicyContext {
  /// Those who hold more than a level somewhere.
  mutating func breaches(of rule: AccessRule, atMost limit: AccessRule.Level, _ except: RuledSubjects) -> [PolicyBreach]
  {
    let limit = limit.level
    if rule.subjects.isEmpty { addGapsOfAccess() }
    let parties = parties(of: rule, except: except).filter { canExceed($0, limit) }
    // What groups hold is told of them, and not of each of their members again.
    var held: [Subject: Set<EffectiveAccess.Row.Source>] = [:]
    for group in parties.flatMap(\.through) where held[group.subject] == nil {
      held[group.subject] = Set(EffectiveAccess(of: group, analysis).rows.map(\.source))
    }
    return parties.untilCancelled.compactMap { party in
      let inherited = party.through.reduce(into: Set()) { $0.formUnion(held[$1.subject] ?? []) }
      return breach(of: rule, atMost: limit, by: party, besides: inherited)
    }
  }

  private mutating func breach(
    of rule: AccessRule, atMost limit: AccessLevel, by party: RuledParty,
    besides inherited: Set<EffectiveAccess.Row.Source>
  ) -> PolicyBreach? {
    let access = EffectiveAccess(of: party.who, analysis)
    if !party.isAnyone { gaps.add(access.gaps + snapshot.adminGroupGaps(Set(party.who.identity.groups))) }
    let rows = rows(of: party, access).filter { !inherited.contains($0.source) }
    guard !rows.isEmpty else { return nil }
    let byScope = Dictionary(grouping: rows, by: \.scope)
    let everywhere = byScope[.cluster] ?? []
    let isTooMuchEverywhere = access.level(of: everywhere, in: .cluster).exceeds(limit)
    var level = EffectiveLevel.none
    var found: [EffectiveAccess.Row] = []
    for scope in ([.cluster] + rows.map(\.scope)).distinct where scope.namespace.map(rule.concerns) ?? true {
      let here = byScope[scope] ?? []
      let held = access.level(of: scope == .cluster ? here : everywhere + here, in: scope)
      guard held.exceeds(limit) else { continue }
      level = level.union(held)
      let exceeding = here.filter { $0.range.exceeds(limit) }
      // Together they can be too much though none is by itself, unless cluster-wide grants are already.
      let isByThemAll = exceeding.isEmpty && (scope == .cluster || !isTooMuchEverywhere)
      found += isByThemAll ? here : exceeding
    }
    guard !found.isEmpty else { return nil }
    return PolicyBreach(
      rule, .subject(party.who.subject), .holds(level, beyond: beyond(limit, found.compactMap(\.role))),
      found.distinct.map { PolicyPlace($0.place, in: $0.scope, range: $0.range) }, who: party.who)
  }

  /// Whether one of everyone can hold more than a level, by the roles that bindings give it: nothing else is looked at
  /// of most of them.
  private func canExceed(_ party: RuledParty, _ limit: AccessLevel) -> Bool {
    let index = snapshot.index
    guard party.isAnyone, analysis.authorizer.azure == nil, let number = index.number(of: party.who.subject) else {
      return true
    }
    return index.bindingsOfSubject[number].contains { binding in
      analysis.levels.range(ofBinding: Int(binding)).atMost > limit
    }
  }

  /// What of the first role with something beyond a level is beyond it.
  private mutating func beyond(_ limit: AccessLevel, _ roles: [Int]) -> [PolicyRule] {
    if limit == .none { return [] }
    for role in roles.distinct {
      let rules = known[limit]?[role] ?? analysis.levels.rules(analysis.roles.rules[role], beyond: limit)
      known[limit, default: [:]][role] = rules
      if !rules.isEmpty { return rules }
    }
    return []
  }

  /// What a party holds that the rule can be about.
  private func rows(of party: RuledParty, _ access: EffectiveAccess) -> [EffectiveAccess.Row] {
    guard party.isAnyone else { return access.rows }
    return access.rows.filter { row in
      (row.group == nil || row.group == party.who.subject.name) && row.grant.map { !isOwn($0) } ?? true
    }
  }
}

extension AccessRule.Level {
  fileprivate var level: AccessLevel {
    switch self {
    case .none: .none
    case .view: .view
    case .edit: .edit
    case .admin: .admin
    case .clusterAdmin: .clusterAdmin
    }
  }
}

extension LevelRange {
  /// Whether it is certainly more than a level.
  fileprivate func exceeds(_ limit: AccessLevel) -> Bool { isUnknown ? atLeast > limit : atMost > limit }
}

extension EffectiveLevel {
  fileprivate func exceeds(_ limit: AccessLevel) -> Bool { range.exceeds(limit) }
}

extension EffectiveAccess.Row {
  fileprivate var place: FindingPlace {
    switch source {
    case .binding(let grant, _): .grant(grant)
    case .azure(let way): .assignment(way.assignment)
    }
  }
}
