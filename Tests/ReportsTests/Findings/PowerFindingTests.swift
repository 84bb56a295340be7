import AccessAnalysis
import AccessModel
import TestSupport
import Testing

/// Findings about powerful roles and wide subjects, by every rule.
@Suite struct PowerFindingTests {
  private static let groups = (1...5).compactMap { ObjectID("10000000-0000-0000-0000-00000000000\($0)") }

  private static func fixture() throws -> FindingFixture {
    var contents = Snapshot.Contents()
    contents.profile = ClusterProfile(
      name: "c", resourceID: "/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/c",
      entra: .managed, adminGroups: [groups[2]])
    let people = try (0..<120).map { try #require(ObjectID("20000000-0000-0000-0000-000000000\(100 + $0)")) }
    let directory = Directory(
      groups: groups.map { Group(id: $0, displayName: "Group \($0.short)", isSecurityEnabled: true) },
      members: [
        groups[0]: people[..<4].map { .user($0) }, groups[1]: people.map { .user($0) }, groups[2]: [.user(people[0])],
        groups[3]: [.user(people[1])], groups[4]: [.user(people[2])],
      ])
    return try FindingFixture("powers", contents, directory)
  }

  @Test("each rule finds what it should, and nothing that is only like it")
  func golden() throws {
    let fixture = try Self.fixture()
    let findings = fixture.findings(
      [.powers, .wideSubjects], DeclaredIdentities(platformAdmins: [.objectID(Self.groups[3])]))
    try fixture.expect(findings)
    let rules = Set(FindingRule.all.filter { [.powers, .wideSubjects].contains($0.family) }.map(\.id))
    #expect(rules.subtracting(findings.all.map(\.rule)) == [], "rules without a hit")
    #expect(Set(findings.all.map(\.identity)).count == findings.all.count, "an identity twice")
    let near = findings.all.filter { finding in
      guard case .holder(user("near@contoso.com"), let role, _) = finding.object else { return false }
      return finding.rule != "cluster-wide-grant" && role.name != "view"
    }
    #expect(near.map(\.rule) == [], "\(near.map(\.object))")
  }
}
