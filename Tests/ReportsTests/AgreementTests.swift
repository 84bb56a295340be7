import AccessAnalysis
import AccessModel
import BuiltIn
import Foundation
import Reports
import Testing

/// However one asks, the same is said: lists, matrix, details, people, `access` and `can` on random workspaces, judged by
/// an evaluator that scans everything.
@Suite("One answer on every screen")
struct AgreementTests {
  /// The number of workspaces, or `AKSESS_WORKSPACES` if set.
  private static let count = ProcessInfo.processInfo.environment["AKSESS_WORKSPACES"].flatMap { Int($0) } ?? 150
  private static let now = Timestamp(seconds: 0)

  /// A workspace, its analysis and its judge.
  private struct Case {
    let seed: UInt64
    let snapshot: Snapshot
    let analysis: Analysis
    let referenceLevels: ReferenceLevels

    init(_ seed: UInt64) {
      self.seed = seed
      snapshot = RandomWorkspace(seed: seed).snapshot
      analysis = Analysis(snapshot)
      let roles = EffectiveRoles(snapshot)
      referenceLevels = ReferenceLevels(of: roles, builtIn: (view: [], edit: [], admin: []))
    }

    func plain(_ id: ObjectID) -> PlainAccess { PlainAccess(of: id, snapshot, referenceLevels) }

    func access(_ subject: Subject) -> EffectiveAccess {
      EffectiveAccess(of: SubjectIdentity(subject, analysis.memberships), analysis)
    }
  }

  private static let cases = 0..<UInt64(count)

  @Test("groups: the list, the matrix and the detail", arguments: [cases])
  func groups(seeds: Range<UInt64>) {
    for one in seeds.map(Case.init) {
      let matrix = Matrix(one.analysis)
      let cells = Dictionary(uniqueKeysWithValues: matrix.rows.map { ($0.group, $0) })
      for includesSystem in [true, false] {
        for row in GroupList(one.analysis, Selection(includesSystem: includesSystem)).rows {
          guard let id = row.group?.id else { continue }
          #expect(row.highest == one.plain(id).highest, "seed \(one.seed): \(id), \(includesSystem)")
        }
      }
      for id in RandomWorkspace.groups {
        let (plain, subject) = (one.plain(id), Subject(kind: .group, name: id.name))
        let access = one.access(subject)
        #expect(access.highest == plain.highest, "seed \(one.seed): \(id)")
        #expect(access.level(ofGrantsIn: .cluster) == plain.level(in: [.cluster]), "seed \(one.seed): \(id)")
        #expect(cells[subject]?.clusterWide ?? .none == plain.level(in: [.cluster]), "seed \(one.seed): \(id)")
        for (number, name) in matrix.namespaces.enumerated() {
          let level = plain.level(in: [.namespace(name)])
          #expect(cells[subject]?.level(inNamespace: number) ?? .none == level, "seed \(one.seed): \(id) in \(name)")
          #expect(access.level(ofGrantsIn: .namespace(name)) == level, "seed \(one.seed): \(id) in \(name)")
          #expect(
            access.level(in: .namespace(name)) == plain.level(in: [.cluster, .namespace(name)]),
            "seed \(one.seed): \(id) in \(name)")
        }
      }
    }
  }

  @Test("people: everybody, the people of a namespace, and the person", arguments: [cases])
  func people(seeds: Range<UInt64>) {
    for one in seeds.map(Case.init) {
      for row in PersonList(one.analysis).rows {
        guard case .user(let id) = row.person.who else { continue }
        let plain = one.plain(id)
        #expect(row.access.highest == plain.highest, "seed \(one.seed): \(id)")
        #expect(row.access.namespaces == plain.scopes.count, "seed \(one.seed): \(id)")
        #expect(one.access(row.person.subject).highest == plain.highest, "seed \(one.seed): \(id)")
      }
      for name in RandomWorkspace.namespaces {
        for includesSystem in [true, false] {
          let list = PeopleList(in: name, includesSystem: includesSystem, one.analysis)
          let shown = Dictionary(
            uniqueKeysWithValues: list.rows.enumerated().compactMap { number, row -> (ObjectID, String)? in
              guard case .user(let id) = row.who else { return nil }
              return (id, list.table.columns[2].cell(number).text(at: Self.now))
            })
          for id in RandomWorkspace.users {
            let (plain, scopes) = (one.plain(id), Set<Scope>([.cluster, .namespace(name)]))
            let holds = one.snapshot.bindings.contains {
              scopes.contains($0.scope) && !plain.subjects.isDisjoint(with: $0.subjects)
            }
            let expected =
              holds || !plain.assignments(in: scopes).isEmpty ? plain.level(in: scopes).label : nil
            #expect(shown[id] == expected, "seed \(one.seed): \(id) in \(name), \(includesSystem)")
          }
        }
      }
    }
  }

  @Test("namespaces: the highest level of a subject's grants, and how many subjects have some", arguments: [cases])
  func namespaces(seeds: Range<UInt64>) {
    for one in seeds.map(Case.init) {
      for row in NamespaceList(one.analysis).rows {
        let scope = Scope.namespace(row.name)
        let groups = RandomWorkspace.groups.reduce(EffectiveLevel.none) {
          $0.union(one.plain($1).level(in: [scope]))
        }
        let others = Set(one.snapshot.bindings.filter { $0.scope == scope }.flatMap(\.subjects)).filter {
          $0.kind != .group || $0.objectID == nil
        }
        let users = one.snapshot.contents.roleAssignments.filter {
          $0.principalType == "User" && PlainAccess.scope($0) == scope
        }
        let direct = others.map { one.plain(RandomWorkspace.users[0]).rules(in: [scope], of: [$0]) }
          .reduce(LevelRange.none) { $0.union(one.referenceLevels.range(of: $1)) }
        let azure = users.map { one.plain($0.principalID).level(in: [scope]).azure }.reduce(groups.azure) {
          $0.union($1)
        }
        let expected = EffectiveLevel(kubernetes: groups.kubernetes.union(direct), azure: groups.azure.union(azure))
        #expect(row.highest.kubernetes == expected.kubernetes, "seed \(one.seed): \(row.name)")
        #expect(row.highest.azure.atMost <= expected.azure.atMost, "seed \(one.seed): \(row.name)")
        let bound = Set(
          one.snapshot.bindings.filter { $0.scope == scope }.flatMap(\.subjects).filter { $0.kind == .group })
        let assigned = one.snapshot.contents.roleAssignments.filter {
          $0.principalType == "Group" && PlainAccess.scope($0) == scope
        }
        let all = bound.union(assigned.map { Subject(kind: .group, name: $0.principalID.name) })
        #expect(row.groups == all.count, "seed \(one.seed): \(row.name)")
      }
    }
  }

  @Test("can answers as the levels say", arguments: [cases])
  func can(seeds: Range<UInt64>) throws {
    for one in seeds.map(Case.init) {
      for id in RandomWorkspace.users {
        let choice = try SubjectChoice("user:\(RandomWorkspace.name(of: id))", in: one.snapshot)
        for name in RandomWorkspace.namespaces {
          for (verb, resource) in [("get", "pods"), ("get", "secrets"), ("create", "pods")] as [(Name, Name)] {
            let decision = one.analysis.authorizer.decide(
              AccessRequest(choice.who.identity, AccessAction(verb, resource), namespace: name),
              of: choice.who.principal)
            let expected = one.plain(id).can(verb, resource, in: [.cluster, .namespace(name)])
            #expect(
              (decision.isAllowed ? true : decision.isCertain ? false : nil) == expected,
              "seed \(one.seed): \(id) \(verb) \(resource) in \(name)")
          }
        }
      }
    }
  }
}
