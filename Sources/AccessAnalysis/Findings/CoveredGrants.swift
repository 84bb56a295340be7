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

  /// The covered grants of a holding, at least one, and what covers the first of them.
  struct Row {
    let holding: Holding
    let grants: [Grant]
    let cover: Cover
  }

  private let context: FindingContext
  private let holdings: [Holding]
  private let holdingsOfSubject: Relation
  private let groups: BoundGroups
  private let waysOfPrincipal: [ObjectID: [AzureWay]]
  private var coverage: RoleClassCoverage
  /// What `holdings` say, in arrays of numbers, as millions of pairs are looked at.
  private let subjects: [Int]
  private let roles: [Int]
  private let isClusterWide: [Bool]
  private let counts: [Int]
  private let places: [Int32]
  /// The grants of holdings by namespace, of those asked for.
  private var sorted: [[Grant]?]

  init(_ context: FindingContext) {
    let holdings = context.holdings
    self.context = context
    self.holdings = holdings
    holdingsOfSubject = Relation(count: context.snapshot.index.subjects.count) { add in
      for (position, holding) in holdings.enumerated() { add(holding.subject, position) }
    }
    groups = BoundGroups(context)
    waysOfPrincipal = Dictionary(grouping: context.analysis.authorizer.azure?.ways ?? []) {
      $0.assignment.principalID
    }
    coverage = context.analysis.roleFacts.coverage.value
    subjects = holdings.map(\.subject)
    roles = holdings.map(\.role)
    isClusterWide = holdings.map(\.isClusterWide)
    counts = holdings.map(\.places.count)
    places = context.snapshot.index.namespaceOfBinding
    sorted = [[Grant]?](repeating: nil, count: holdings.count)
  }

  /// Finds them, in the order of the subjects.
  mutating func all() -> [Row] {
    var found: [Row] = []
    // Nobody signs in by a name that no token carries, so nothing else is held by it.
    let flawed = Set(context.boundSubjects.lazy.filter { $0.flaw != nil }.map(\.number))
    for subject in context.snapshot.index.subjects.indices.untilCancelled {
      let own = holdingsOfSubject[subject]
      if own.isEmpty || flawed.contains(subject) { continue }
      let carried = groups.carried(by: subject)
      let others = groups.numbers(of: subject, carried).flatMap { holdingsOfSubject[$0] }
      let ways = waysOfPrincipal.isEmpty ? [] : ways(of: subject, carried)
      if own.count + others.count + ways.count < 2 { continue }
      for position in own {
        let holding = holdings[Int(position)]
        var covers: [Grant: Cover] = [:]
        for other in own where other != position && isCover(Int(other), of: Int(position)) {
          add(Int(other), holding, &covers)
        }
        for other in others where isCover(Int(other), of: Int(position)) {
          add(Int(other), holding, &covers)
        }
        for way in ways { add(way, holding, &covers) }
        if covers.isEmpty { continue }
        let grants = holding.grants.filter { covers[$0] != nil }
        if let cover = covers[grants[0]] { found.append(Row(holding: holding, grants: grants, cover: cover)) }
      }
    }
    return found
  }

  /// Whether a role held elsewhere or otherwise allows all that a holding does, and of two that allow the same it is not
  /// the one that is left out.
  private mutating func isCover(_ other: Int, of position: Int) -> Bool {
    let isWider = isClusterWide[other] && !isClusterWide[position]
    guard isWider || isClusterWide[other] == isClusterWide[position], !coverage.isVoid(roles[position]),
      isClusterWide[other] || meets(other, position), coverage.covers(roles[other], roles[position])
    else { return false }
    if subjects[other] == subjects[position] {
      guard !isWider, coverage.covers(roles[position], roles[other]) else { return true }
      let (isKept, isOther) = (context.isDefault[roles[position]], context.isDefault[roles[other]])
      return isKept == isOther ? other < position : isOther
    }
    // Two groups may contain each other.
    return subjects[other] < subjects[position] || !groups.isMember(subjects[other], of: subjects[position])
  }

  /// Whether two holdings in namespaces may be in the same; looked up only where one is in few.
  private mutating func meets(_ other: Int, _ position: Int) -> Bool {
    guard counts[position] <= 4 else { return true }
    let grants = sortedGrants(other)
    return holdings[position].places.contains { place in
      place.grant.map { !grants.inPlace(places[$0.binding]) { places[$0.binding] }.isEmpty } == true
    }
  }

  private mutating func add(_ other: Int, _ holding: Holding, _ covers: inout [Grant: Cover]) {
    let cover = holdings[other]
    let subject = context.snapshot.index.subjects[cover.subject]
    let grants = cover.isClusterWide ? cover.grants : sortedGrants(other)
    for grant in holding.grants where covers[grant] == nil {
      let candidates =
        cover.isClusterWide ? grants[...] : grants.inPlace(places[grant.binding]) { places[$0.binding] }
      guard let enough = candidates.first(where: { context.isOutlasted(grant, by: $0) }) else { continue }
      covers[grant] = .binding(enough.binding, subject)
    }
  }

  private mutating func sortedGrants(_ position: Int) -> [Grant] {
    if let known = sorted[position] { return known }
    let grants = holdings[position].grants.sorted {
      (places[$0.binding], $0.binding) < (places[$1.binding], $1.binding)
    }
    sorted[position] = grants
    return grants
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

  /// The roles for Kubernetes of a subject and its groups in Azure.
  private func ways(of subject: Int, _ carried: [ObjectID]) -> [AzureWay] {
    let subject = context.snapshot.index.subjects[subject]
    let own = context.analysis.memberships.objectID(of: subject)
    let ids = (own.map { [$0] } ?? []) + carried
    return ids.flatMap { waysOfPrincipal[$0] ?? [] }
  }
}

extension [Grant] {
  /// Those in a place, of grants sorted by place.
  fileprivate func inPlace(_ place: Int32, _ placeOf: (Grant) -> Int32) -> ArraySlice<Grant> {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if placeOf(self[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return self[low...].prefix { placeOf($0) == place }
  }
}
