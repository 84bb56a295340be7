import AccessAnalysis
import AccessModel
import BuiltIn
import Manifests
import Reports
import TestSupport
import Testing

/// Rules of one's own on random states.
@Suite("Properties of access policies")
struct PolicyPropertyTests {
  private static let policy = AccessPolicyReader.policy(
    """
    rules:
    - {name: view, atMost: view}
    - {name: in a, atMost: none, namespaces: [a], except: [group:system:authenticated]}
    - {name: dev, never: create pods, subjects: ["group:d*", "user:*"]}
    - {name: secrets, only: ["group:op*"], can: "get,list secrets"}
    - {name: b, only: ["user:bob*"], can: get pods, namespaces: [b]}
    - {name: owners, grantsNeed: owner}
    """, file: "access-policy.yaml")

  private func check(_ snapshot: Snapshot) throws -> PolicyCheck {
    let settings = FindingSettings(DeclaredIdentities(), today: Day(of: Timestamp(seconds: 0)))
    return PolicyCheck(Self.policy, Analysis(snapshot), settings, .builtIn, .standard)
  }

  @Test("a state breaks nothing that it does not break itself", arguments: 1...60 as ClosedRange<UInt64>)
  func same(seed: UInt64) throws {
    var random = RandomStates(seed: seed)
    let found = try check(random.snapshot())
    #expect(found.problems.isEmpty, "\(found.problems)")
    #expect(found.breaches(besides: found).isEmpty)
  }

  @Test(
    "what is new after changes was not there, and nothing else is new", arguments: 1...60 as ClosedRange<UInt64>)
  func new(seed: UInt64) throws {
    var random = RandomStates(seed: seed)
    let snapshot = random.snapshot()
    let (before, after) = (try check(snapshot), try check(snapshot.applying(random.changes())))
    let new = after.breaches(besides: before)
    let (old, all) = (places(before), places(after))
    let fresh = Set(new.flatMap { $0.placeIdentities(in: after.analysis.roles.snapshot) })
    #expect(fresh == all.subtracting(old))
  }

  private func places(_ check: PolicyCheck) -> Set<PolicyBreach.PlaceIdentity> {
    Set(check.breaches.flatMap { $0.placeIdentities(in: check.analysis.roles.snapshot) })
  }

  @Test("without the grants that break rules, no rule is broken", arguments: 1...60 as ClosedRange<UInt64>)
  func revoked(seed: UInt64) throws {
    var random = RandomStates(seed: seed)
    let snapshot = random.snapshot()
    let grants = try check(snapshot).breaches.flatMap(\.places).compactMap { place in
      if case .grant(let grant) = place.place { grant } else { nil }
    }
    let revocation = Revocation(grants.distinct, in: snapshot)
    // No command deletes a binding in a namespace with such a name.
    guard revocation.obstacles.isEmpty else { return }
    let after = try check(snapshot.applying(revocation.changes))
    #expect(after.breaches.isEmpty, "seed \(seed): \(after.breaches.map { $0.clause })")
  }

  @Test("who alone can do something are those whom who-can names", arguments: 1...60 as ClosedRange<UInt64>)
  func answers(seed: UInt64) throws {
    var random = RandomStates(seed: seed)
    let snapshot = random.snapshot()
    let found = try check(snapshot)
    let answer = found.analysis.authorizer.kubernetes.whoCan(
      [AccessAction("get", "secrets"), AccessAction("list", "secrets")], in: .anyNamespace)
    let able = Set(answer.rows.map { snapshot.index.subjects[$0.subject] }.filter { !$0.name.hasPrefix("op") })
    let told = found.breaches.filter { $0.rule.name == "secrets" }.compactMap { breach -> Subject? in
      if case .subject(let subject) = breach.object { subject } else { nil }
    }
    #expect(Set(told) == able && told.count == able.count)
  }
}
