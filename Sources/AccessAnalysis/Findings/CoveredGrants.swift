import AccessModel

/// The grants of subjects that other grants cover: by a role that allows as much, in the same place or in the whole
/// cluster, of the subject itself, of a group that it belongs to, or in Azure.
struct CoveredGrants {
  /// What covers a grant.
  enum Cover {
    /// A binding, and the subject that it names.
    case binding(Int, Subject)
    case azure(AzureWay)
  }

  private let context: FindingContext
  private let holdings: [Holding]
  private let holdingsOfSubject: Relation
  private var memory: CoverageMemory
  /// The groups that each subject belongs to and that bindings name, by number; of those asked for.
  private var groups: [Int: [Int]] = [:]

  init(_ context: FindingContext) {
    let holdings = context.holdings
    self.context = context
    self.holdings = holdings
    holdingsOfSubject = Relation(count: context.snapshot.index.subjects.count) { add in
      for (position, holding) in holdings.enumerated() { add(holding.subject, position) }
    }
    memory = CoverageMemory(context.analysis.roles)
  }

  /// The covered grants of each holding that has some, with what covers the first of them.
  mutating func all() -> [(holding: Holding, grants: [Grant], cover: Cover)] {
    var found: [(holding: Holding, grants: [Grant], cover: Cover)] = []
    // Nobody signs in by a name that no token carries, so nothing else is held by it.
    let flawed = Set(context.boundSubjects.lazy.filter { $0.flaw != nil }.map(\.number))
    for subject in context.snapshot.index.subjects.indices {
      let own = holdingsOfSubject[subject]
      if own.isEmpty || flawed.contains(subject) { continue }
      let groups = groups(of: subject)
      let others = groups.flatMap { holdingsOfSubject[$0] }
      let ways = azureWays(of: subject)
      if own.count + others.count + ways.count < 2 { continue }
      for position in own {
        let (holding, candidates) = (holdings[Int(position)], own.filter { $0 != position } + others)
        var covers: [Grant: Cover] = [:]
        for other in candidates where isCover(Int(other), of: Int(position)) {
          add(holdings[Int(other)], holding, &covers)
        }
        for way in ways { add(way, holding, &covers) }
        let grants = holding.grants.filter { covers[$0] != nil }
        if let first = grants.first, let cover = covers[first] { found.append((holding, grants, cover)) }
      }
    }
    return found
  }

  /// Whether a role held elsewhere or otherwise allows all that a holding does, and of two that allow the same it is not
  /// the one that is left out.
  private mutating func isCover(_ other: Int, of position: Int) -> Bool {
    let (cover, holding) = (holdings[other], holdings[position])
    guard cover.isClusterWide || !holding.isClusterWide else { return false }
    let rules = context.analysis.roles.rules
    guard !RuleCoverage.isEmpty(rules[holding.role]), memory.covers([cover.role], holding.role) else { return false }
    let isWider = cover.isClusterWide && !holding.isClusterWide
    if cover.subject == holding.subject {
      guard !isWider, memory.covers([holding.role], cover.role) else { return true }
      let (isKept, isOther) = (context.isDefault(holding.role), context.isDefault(cover.role))
      return isKept == isOther ? other < position : isOther
    }
    // Two groups may contain each other.
    return cover.subject < holding.subject || !groups(of: cover.subject).contains(holding.subject)
  }

  private func add(_ cover: Holding, _ holding: Holding, _ covers: inout [Grant: Cover]) {
    let index = context.snapshot.index
    if cover.isClusterWide {
      for grant in holding.grants where covers[grant] == nil {
        guard let enough = cover.grants.first(where: { context.isOutlasted(grant, by: $0) }) else { continue }
        covers[grant] = .binding(enough.binding, index.subjects[cover.subject])
      }
      return
    }
    let places = Set(holding.grants.map { index.namespaceOfBinding[$0.binding] })
    var here: [Int32: [Grant]] = [:]
    for grant in cover.grants where places.contains(index.namespaceOfBinding[grant.binding]) {
      here[index.namespaceOfBinding[grant.binding], default: []].append(grant)
    }
    if here.isEmpty { return }
    for grant in holding.grants where covers[grant] == nil {
      let enough = here[index.namespaceOfBinding[grant.binding]]?.first { context.isOutlasted(grant, by: $0) }
      if let enough { covers[grant] = .binding(enough.binding, index.subjects[cover.subject]) }
    }
  }

  private func add(_ way: AzureWay, _ holding: Holding, _ covers: inout [Grant: Cover]) {
    let range = context.analysis.levels.ranges[holding.role]
    guard range.atMost != .none, way.range.atLeast >= range.atMost,
      way.scope == .cluster || !holding.isClusterWide
    else { return }
    for grant in holding.grants where covers[grant] == nil {
      if way.scope == .cluster || way.scope == context.snapshot.bindings[grant.binding].scope {
        covers[grant] = .azure(way)
      }
    }
  }

  private mutating func groups(of subject: Int) -> [Int] {
    if let known = groups[subject] { return known }
    let (index, memberships) = (context.snapshot.index, context.analysis.memberships)
    let own = index.subjects[subject]
    let groups = SubjectIdentity(own, memberships).identity.subjects.compactMap { group -> Int? in
      group.kind == .group && group != own && !AccessIdentity.everyone.contains(group.name)
        ? index.number(of: group) : nil
    }
    self.groups[subject] = groups
    return groups
  }

  private func azureWays(of subject: Int) -> [AzureWay] {
    guard let azure = context.analysis.authorizer.azure,
      let principal = AzurePrincipal(context.snapshot.index.subjects[subject], context.analysis.memberships)
    else { return [] }
    return azure.ways(of: principal)
  }
}
