import AccessModel

/// Finds out who holds a role in scopes: by the role itself, or by others that allow at least as much.
struct RoleSearch {
  private let role: RoleReference
  private let analysis: Analysis
  private let person: Subject
  private var memory: CoverageMemory
  private var snapshot: Snapshot { analysis.roles.snapshot }

  init(_ person: Subject, _ role: RoleReference, _ analysis: Analysis) {
    self.person = person
    self.role = role
    self.analysis = analysis
    memory = CoverageMemory(analysis.roles)
  }

  /// The scopes in which somebody holds the role, and the grants by which that is.
  mutating func held(by who: SubjectIdentity, in scopes: [Scope]) -> (scopes: [Scope], ways: [KeptWay]) {
    let held = HeldAccess(EffectiveAccess(of: who, analysis, inNamespaces: numbers(scopes)))
    var found: (scopes: [Scope], ways: [KeptWay]) = ([], [])
    for scope in scopes {
      let ways = ways(held, in: scope)
      if ways.isEmpty { continue }
      found.scopes.append(scope)
      found.ways += ways
    }
    found.ways = found.ways.distinct
    return found
  }

  /// The groups whose members hold the role in every one of the scopes, and whether by the role itself.
  ///
  /// - Parameter known: Groups to leave out.
  mutating func groups(
    holdingIn scopes: [Scope], besides known: Set<ObjectID>
  ) -> [(group: ObjectID, isSameRole: Bool)] {
    let wanted = numbers(scopes)
    var found: [(group: ObjectID, isSameRole: Bool)] = []
    for group in all where !known.contains(group) && analysis.memberships.reachesTokens(group) {
      let who = SubjectIdentity(Subject(kind: .group, name: group.name), analysis.memberships)
      let held = HeldAccess(EffectiveAccess(of: who, analysis, inNamespaces: wanted))
      guard held.access.rows.contains(where: { !$0.isForEveryone }) else { continue }
      let ways = scopes.map { self.ways(held, in: $0) }
      guard ways.allSatisfy({ !$0.isEmpty }) else { continue }
      found.append((group, ways.allSatisfy { $0.contains(where: isOfRole) }))
    }
    return found
  }

  /// What a group gives beside the role itself in the scopes.
  ///
  /// - Parameter known: The groups that the person is in.
  func further(
    _ group: ObjectID, than scopes: [Scope], besides known: Set<ObjectID>, _ paths: AzureAdminPaths
  ) -> GroupAccess {
    GroupAccess(joining: group, besides: known, analysis, paths) { row in
      row.grant.map { snapshot.bindings[$0.binding].role == role } == true && scopes.contains(row.scope)
    }
  }

  /// Every group that may hold something, each once.
  private var all: [ObjectID] {
    (snapshot.directory.groups.map(\.id)
      + snapshot.index.subjects.filter { $0.kind == .group }.compactMap(\.objectID)
      + (analysis.authorizer.azure?.assignments.groupsOfKubernetes ?? [])).distinct
  }

  private func numbers(_ scopes: [Scope]) -> Set<Int32> {
    Set(scopes.compactMap { $0.namespace.flatMap(snapshot.index.number(ofNamespace:)).map(Int32.init) })
  }

  private func isOfRole(_ way: KeptWay) -> Bool {
    if case .binding(_, let role) = way.source { role == self.role } else { false }
  }

  /// The grants by which the role is held in a scope; none if it is not.
  private mutating func ways(_ held: HeldAccess, in scope: Scope) -> [KeptWay] {
    let home = role.kind == .clusterRole ? Scope.cluster : scope
    let change = GrantChange(
      subject: person, role: role, number: snapshot.index.number(ofRole: role.name, in: home), scope: scope,
      isGain: true)
    let judge = RoleJudge(change, analysis)
    guard !judge.isVoid, judge.isHeld(held, in: snapshot, &memory) else { return [] }
    return judge.ways(held, snapshot, &memory)
  }
}
