import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// What the remedies of findings do, on random tenants and clusters.
@Suite("Findings: remedies")
struct FaultPropertyTests {
  private static let families: [FindingRule.Family] = [.entra, .bindings, .excess, .lifeCycle]
  private static let spelling = Spelling(forms: { [$0] }, visible: { $0 }, slug: { _ in "made" })

  @Test("a remedy ends its finding, and raises none that is worse", arguments: Array(1...60) as [UInt64])
  func remedies(seed: UInt64) throws {
    let snapshot = RandomTenancy(seed: seed).snapshot
    let before = FaultCase.findings(snapshot, Self.families).all
    #expect(Set(before.map(\.identity)).count == before.count, "seed \(seed): a finding is there twice")
    for finding in before {
      #expect(!finding.places.isEmpty)
      guard let plan = try finding.plan(in: snapshot, Self.spelling), !plan.changes.isEmpty else { continue }
      let after = FaultCase.findings(snapshot.applying(plan.changes), Self.families).all
      #expect(!after.contains { $0.identity == finding.identity }, "seed \(seed): \(finding.identity) stays")
      // A subject that gets its right name takes along what is wrong with its grants.
      let known = Set(before.flatMap { Self.hits($0, in: snapshot) })
      let worse = after.filter {
        $0.severity > finding.severity && known.isDisjoint(with: Self.hits($0, in: snapshot.applying(plan.changes)))
      }
      #expect(worse.isEmpty, "seed \(seed): \(finding.identity) raises \(worse.map(\.identity))")
    }
  }

  @Test(
    "whoever loses all covered and duplicate grants at once can do what they could",
    arguments: Array(1...60) as [UInt64])
  func nothingIsLost(seed: UInt64) throws {
    let snapshot = RandomTenancy(seed: seed).snapshot
    let findings = FaultCase.findings(snapshot, [.bindings, .excess]).all
    let surplus = findings.filter { ["grant-covered", "grant-duplicate"].contains($0.rule) }
    let plan = Revocation(surplus.flatMap(\.grants), in: snapshot)
    let after = snapshot.applying(plan.changes)
    let (authorizer, later) = (Authorizer(snapshot), Authorizer(after))
    let memberships = Memberships(snapshot.directory)
    let actions = [
      AccessAction("get", "pods"), AccessAction("create", "pods"), AccessAction("get", "secrets"),
      AccessAction("get", "services"), AccessAction("create", "rolebindings", group: "rbac.authorization.k8s.io"),
    ]
    for subject in snapshot.index.subjects {
      let identity = SubjectIdentity(subject, memberships).identity
      for namespace in snapshot.index.namespaces + [""] {
        for action in actions {
          let request = AccessRequest(identity, action, namespace: namespace)
          #expect(
            authorizer.decide(request).isAllowed == later.decide(request).isAllowed,
            "seed \(seed): \(subject) \(action) in \(namespace)")
        }
      }
    }
  }

  /// A rule and where it found something, known again after changes.
  private struct Hit: Hashable {
    let rule: FindingRule.ID
    let object: FindingObject?
    let binding: BindingIdentity?
  }

  private static func hits(_ finding: Finding, in snapshot: Snapshot) -> [Hit] {
    [Hit(rule: finding.rule, object: finding.object, binding: nil)]
      + finding.grants.map {
        Hit(rule: finding.rule, object: nil, binding: snapshot.bindings[$0.binding].identity)
      }
  }
}
