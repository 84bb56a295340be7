import AccessAnalysis
import AccessModel
import Manifests
import Reports
import Testing

/// Generated names of bindings.
@Suite struct GrantNameTests {
  private func names(
    _ groups: [Group], role: Name = "view", bindings: [Binding] = [], scopes: [Scope] = [.namespace("retail-app")]
  ) throws -> [Name] {
    let request = Retail.request(groups, in: scopes, role: RoleReference(kind: .clusterRole, name: role))
    return try GrantPlan(request, in: Retail.snapshot(groups: groups, bindings: bindings), .standard).bindings.map(
      \.name)
  }

  @Test(
    "display names become ASCII slugs",
    arguments: [
      ("Retail Developers", "retail-developers-view"), ("Équipe Paiements", "equipe-paiements-view"),
      ("E\u{301}quipe", "equipe-view"), ("SG_AKS.Readers (EU)", "sg-aks-readers-eu-view"),
      ("  --  spaces  --  ", "spaces-view"), ("ﬁnance ２", "finance-2-view"), ("a\nb\u{202E}c", "a-b-c-view"),
      ("数据平台团队", "7f3c1b2e-view"), ("👩‍👩‍👧", "7f3c1b2e-view"), ("", "7f3c1b2e-view"), ("Team 数据", "team-view"),
    ])
  func slugs(displayName: String, expected: String) throws {
    #expect(try names([Group(id: Retail.developers, displayName: displayName)]) == [Name(expected)])
  }

  @Test("a slug has at most 40 characters and ends in no hyphen")
  func longNames() throws {
    let exact = String(repeating: "a", count: 60)
    #expect(
      try names([Retail.group("00000000-0000-0000-0000-000000000001", exact)])[0].text == exact.prefix(40) + "-view")
    let cutAtSpace = String(repeating: "b", count: 39) + " ccc"
    #expect(
      try names([Retail.group("00000000-0000-0000-0000-000000000001", cutAtSpace)])[0].text
        == cutAtSpace.prefix(39) + "-view")
  }

  @Test("a role's colon becomes a hyphen")
  func roleNames() throws {
    #expect(
      try names([Retail.group("00000000-0000-0000-0000-000000000001", "Ops")], role: "system:aggregate-to-view")
        == ["ops-system-aggregate-to-view"])
  }

  @Test("the second of two groups with one display name gets part of its object ID")
  func sharedDisplayName() throws {
    let groups = [
      Retail.group("11111111-0000-0000-0000-000000000001", "Readers"),
      Retail.group("22222222-0000-0000-0000-000000000002", "readers!"),
    ]
    #expect(try names(groups) == ["readers-view", "readers-22222222-view"])
  }

  @Test("a name of another binding is not reused, but one in another namespace can be")
  func collisions() throws {
    let group = Retail.group("11111111-0000-0000-0000-000000000001", "Readers")
    let other = ObjectID("99999999-0000-0000-0000-000000000009")!
    let taken = [Retail.binding("readers-view", group: other)]
    #expect(
      try names([group], bindings: taken, scopes: [.namespace("retail-app"), .namespace("retail-web")])
        == ["readers-11111111-view", "readers-view"])
    let more =
      taken + [
        Retail.binding("readers-11111111-view", group: other), Retail.binding("11111111-view", group: other),
      ]
    #expect(try names([group], bindings: more) == ["11111111-0000-0000-0000-000000000001-view"])
  }

  @Test("two groups without names whose IDs begin alike get different names")
  func sharedIDStart() throws {
    let groups = [
      Retail.group("11111111-0000-0000-0000-000000000001", "数据"),
      Retail.group("11111111-0000-0000-0000-000000000002", "平台"),
    ]
    #expect(try names(groups) == ["11111111-view", "11111111-0000-0000-0000-000000000002-view"])
  }
}
