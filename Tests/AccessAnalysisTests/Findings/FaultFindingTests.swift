import SystemPackage
import AccessModel
import AccessAnalysis
import BuiltIn
import Connectors
import Foundation
import TestSupport
import Testing

/// The findings about who is bound, about bindings, about the cluster and about the terms of grants, with for each rule a
/// hit and something close to it that is none.
@Suite("Findings: faults")
struct FaultFindingTests {
  private static let families: [FindingRule.Family] = [.entra, .bindings, .excess, .cluster, .lifeCycle]

  @Test("a tenant and a cluster with each fault", arguments: ["faults", "terms"])
  func golden(name: String) async throws {
    let snapshot = try await FaultCase.snapshot(name)
    try FaultCase.expectGolden(FaultCase.lines(snapshot, Self.families), "expected/\(name).txt")
  }

  @Test("each rule has a hit in one of the records")
  func everyRuleHits() throws {
    let lines = try ["faults", "terms", "sign-in"].flatMap { name in
      try Repository.fixtureText("findings/expected/\(name).txt").split(separator: "\n")
    }
    let hit = Set(lines.compactMap { line in line.split(separator: " ").dropFirst().first.map { String($0) } })
    let rules = FindingRule.all.filter { Self.families.contains($0.family) }.map(\.id)
    // Tokens need some two hundred groups.
    let others: Set = ["person-near-group-limit", "service-principal-beyond-group-limit"]
    #expect(Set(rules).subtracting(hit) == others)
  }

  @Test("the cluster's sign-in, by its profile")
  func signIn() async throws {
    let snapshot = try await FaultCase.snapshot("faults")
    let lines = FaultCase.profiles(snapshot).flatMap { title, changed in
      ["# \(title)"] + FaultCase.lines(changed, [.cluster])
    }
    try FaultCase.expectGolden(lines, "expected/sign-in.txt")
  }

  @Test("people near the limit of groups in tokens, and service principals beyond it", arguments: [179, 180, 201])
  func tokens(count: Int) {
    let groups = (0..<count).map { FaultCase.id("a", $0) }
    let (person, principal) = (FaultCase.id("b", 1), FaultCase.id("c", 1))
    let directory = Directory(
      groups: groups.map { Group(id: $0, displayName: "G\($0)", isSecurityEnabled: true) },
      users: [User(id: person, displayName: "Ada", userPrincipalName: "ada@contoso.com", isEnabled: true)],
      servicePrincipals: [ServicePrincipal(id: principal, displayName: "deploy", isManagedIdentity: true)],
      members: Dictionary(
        uniqueKeysWithValues: groups.map { ($0, [.user(person), .servicePrincipal(principal)]) }))
    var contents = Snapshot.Contents()
    contents.roles = [role("view", [rule(["get"], ["pods"])])]
    contents.bindings = [bind("view", .namespace("shop"), "view", to: group(groups[0].name))]
    let snapshot = Snapshot(contents: contents, directory: directory, title: "test", readAt: Timestamp(seconds: 0))
    let found = FaultCase.findings(snapshot, [.entra]).all.map { "\($0.severity.label) \($0.rule)" }
    let expected =
      count < 180
      ? []
      : count == 180
        ? ["low person-near-group-limit"]
        : [
          "medium person-near-group-limit", "medium service-principal-beyond-group-limit",
        ]
    #expect(found == expected)
    // Groups that nothing is bound to are nobody's way in.
    contents.bindings = []
    let unbound = Snapshot(contents: contents, directory: directory, title: "test", readAt: Timestamp(seconds: 0))
    #expect(FaultCase.findings(unbound, [.entra]).all.isEmpty)
  }

  @Test("what was not read is a gap, not a finding")
  func gaps() {
    let gap = Gap([.clusterRoles, .roles], reason: "the roles could not be listed")
    let bindings = [bind("b", .namespace("shop"), "lost", to: group("a0000000-0000-4000-8000-000000000001"))]
    let unread = FaultCase.findings(state([], bindings, gaps: [gap]), [.bindings])
    #expect(unread.all.isEmpty && unread.gaps.contains(gap))
    #expect(FaultCase.findings(state([], bindings), [.bindings]).all.map(\.rule) == ["role-missing"])
    // Manifests need not have what every cluster has.
    let usual = [bind("b", .namespace("shop"), "view", to: group("a0000000-0000-4000-8000-000000000001"))]
    #expect(FaultCase.findings(state([], usual), [.bindings]).all.isEmpty)

    var contents = Snapshot.Contents()
    contents.profile = ClusterProfile(name: "c", resourceID: "", entra: .managed, usesKubernetesRBAC: true)
    let silent = Snapshot(contents: contents, title: "test", readAt: Timestamp(seconds: 0))
    let accounts = FaultCase.findings(silent, [.cluster])
    #expect(!accounts.all.contains { $0.rule == "cluster-local-accounts" })
    #expect(accounts.gaps.contains { $0.reason.contains("Local accounts") })
  }
}
