import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// Compares the fast implementations with the plain one on random states.
@Suite struct PropertyTests {
  static let seeds: [UInt64] = Array(1...60)

  @Test("deciding by the index agrees with a scan of every binding", arguments: seeds)
  func decisions(seed: UInt64) {
    var random = RandomStates(seed: seed)
    let snapshot = random.snapshot()
    let authorizer = Authorizer(snapshot)
    let plain = PlainAuthorizer(snapshot: snapshot)
    for _ in 0..<50 {
      let request = random.request()
      let decision = authorizer.decide(request)
      #expect(decision.isAllowed == plain.allows(request), "seed \(seed): \(request)")
      #expect(Set(decision.chains.map(\.grant)) == plain.grants(for: request), "seed \(seed): \(request)")
      for chain in decision.chains {
        #expect(plain.allows(authorizer.roles.rules[chain.role][chain.rule], request.action), "seed \(seed)")
      }
      #expect(
        authorizer.decide(request, .firstChain).chains == Array(decision.chains.prefix(1)), "seed \(seed): \(request)")
    }
  }

  @Test("who-can has a row for each allowed subject, with the namespaces and bindings", arguments: seeds)
  func whoCan(seed: UInt64) {
    var random = RandomStates(seed: seed)
    let snapshot = random.snapshot()
    let authorizer = Authorizer(snapshot)
    let plain = PlainAuthorizer(snapshot: snapshot)
    let namespaces = snapshot.index.namespaces.filter { !$0.isEmpty }
    for _ in 0..<10 {
      let actions = [random.action(), random.action()]
      var expected: [Subject: Set<Int>] = [:]
      for action in actions {
        for namespace in namespaces + [""] {
          for (number, binding) in snapshot.bindings.enumerated() {
            for subject in binding.subjects.map({ $0.resolved(in: binding.scope) }) {
              let identity =
                subject.kind == .group
                ? AccessIdentity(user: nil, groups: [subject.name])
                : AccessIdentity(user: AccessIdentity(subject).user, groups: [])
              let grants = plain.grants(for: AccessRequest(identity, action, namespace: namespace))
              let own = grants.filter { grant in
                grant.binding == number && binding.subjects[grant.subject].resolved(in: binding.scope) == subject
              }
              if !own.isEmpty { expected[subject, default: []].insert(number) }
            }
          }
        }
      }
      let answer = authorizer.whoCan(actions, in: .anyNamespace)
      var found: [Subject: Set<Int>] = [:]
      for row in answer.rows {
        let numbers = (answer.clusterBindings(of: row) + answer.namespaceBindings(of: row)).map { Int($0) }
        let bindings = Set(numbers)
        #expect(bindings.count == numbers.count)
        #expect(Set(answer.chains(of: row).map(\.grant.binding)) == bindings)
        found[snapshot.index.subjects[row.subject]] = bindings
      }
      #expect(found == expected, "seed \(seed): \(actions)")
    }
  }

  @Test("rules that cover others allow every request that the others allow", arguments: seeds)
  func coverage(seed: UInt64) {
    var random = RandomStates(seed: seed)
    let plain = PlainAuthorizer(snapshot: random.snapshot())
    for _ in 0..<40 {
      let (owner, servant) = (random.rules(), random.rules())
      let isCovered = RuleCoverage.covers(owner: owner, servant: servant)
      let uncovered = RuleCoverage.uncovered(owner: owner, servant: servant)
      #expect(isCovered == uncovered.isEmpty)
      #expect(RuleCoverage.covers(owner: owner + uncovered, servant: servant))
      #expect(RuleCoverage.covers(owner: servant, servant: servant))
      for _ in 0..<20 where isCovered {
        let action = random.action()
        // Written as one resource, `pods/log` is no subresource to the authorizer, though it is to `Covers`.
        if case .resource(_, "pods/log", "", _) = action.target { continue }
        if servant.contains(where: { plain.allows($0, action) }) {
          #expect(owner.contains { plain.allows($0, action) }, "seed \(seed): \(action)")
        }
      }
    }
  }

  @Test("access and the matrix agree with a scan of every binding", arguments: seeds)
  func accessAndMatrix(seed: UInt64) {
    var random = RandomStates(seed: seed)
    let snapshot = random.snapshot()
    let plain = PlainAuthorizer(snapshot: snapshot)
    let referenceLevels = ReferenceLevels(view: random.rules(), edit: random.rules(), admin: random.rules())
    let analysis = bareAnalysis(snapshot, referenceLevels)

    let identity = random.identity()
    let access = EffectiveAccess(of: SubjectIdentity(user("anyone"), sendingAs: identity), analysis)
    var grants: Set<Grant> = []
    var rules: [Subject: [Scope: [PolicyRule]]] = [:]
    for (number, binding) in snapshot.bindings.enumerated() where binding.scope != .namespace("") {
      let given = plain.rules(of: binding) ?? []
      for (position, subject) in binding.subjects.enumerated() {
        if plain.applies(subject, to: identity, in: binding.scope) {
          grants.insert(Grant(binding: number, subject: position))
        }
        let isNobody = subject.resolved(in: binding.scope) == account(subject.name)
        if !RuleCoverage.isEmpty(given) && !isNobody {
          rules[subject.resolved(in: binding.scope), default: [:]][binding.scope, default: []] += given
        }
      }
    }
    let cells = rules.mapValues { $0.mapValues { referenceLevels.range(of: $0) } }
    #expect(Set(access.rows.compactMap(\.grant)) == grants, "seed \(seed)")
    #expect(access.rows.count == grants.count)

    var found: [Subject: [Scope: LevelRange]] = [:]
    let matrix = Matrix(analysis)
    for row in matrix.rows {
      var scopes: [Scope: LevelRange] = [:]
      if row.clusterWide != .none { scopes[.cluster] = row.clusterWide.range }
      for cell in row.cells {
        scopes[.namespace(matrix.namespaces[Int(cell.namespace)])] = cell.level.range
        #expect(row.level(inNamespace: Int(cell.namespace)) == cell.level)
      }
      found[row.group] = scopes
    }
    #expect(found == cells.filter { $0.key.kind == .group }, "seed \(seed)")
  }
}
